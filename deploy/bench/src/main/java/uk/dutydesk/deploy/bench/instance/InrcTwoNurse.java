package uk.dutydesk.deploy.bench.instance;

/** What the second competition asks of one nurse. */
@SuppressWarnings("ArrayRecordComponent") // never compared, and read millions of times a second
record InrcTwoNurse(Contract contract, History history, long[][] prices) {

    /** Both included. */
    record Range(int least, int most) {}

    /**
     * What a contract asks for.
     *
     * @param shifts in all weeks
     * @param worked days in a row
     * @param off days in a row
     * @param complete whether a weekend should be worked on both days or on none
     */
    record Contract(Range shifts, Range worked, Range off, int mostWeekends, boolean complete) {}

    /**
     * What was before the first day.
     *
     * @param lastShift on the last day, or -1 for a day off
     * @param sameRun days in a row with that shift
     */
    record History(int shifts, int weekends, int lastShift, int sameRun, int workedRun, int offRun) {}
}
