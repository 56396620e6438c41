package uk.dutydesk.resource.bed;

/** What becomes of a hold when its bed turns out to stand in a certain way. One rule, whoever said so: a feed, a ward, a count. */
enum HoldFate {
    STAYS,
    /** Its time had run out; nobody had noticed yet. */
    EXPIRES,
    /** Nobody had promised the bed yet, and now someone is in it. */
    LOST_TO_ANOTHER,
    LOST_TO_CLOSURE,
    /** The ward had said yes, and the bed is taken: as far as anyone can tell, the person has come. */
    SERVED,
    /** The stay that the hold was for is over. */
    ENDS;

    /**
     * @param inTime the time it was made for has not run out
     * @param takenBefore whoever is in the bed came before the hold was made: a sender that was away tells of them only now
     */
    static HoldFate of(BedHold.State hold, boolean inTime, BedState bed, boolean takenBefore) {
        return switch (hold) {
            case HELD -> inTime ? ofPromise(bed, LOST_TO_ANOTHER) : EXPIRES;
            case CONFIRMED -> inTime ? ofPromise(bed, takenBefore ? LOST_TO_ANOTHER : SERVED) : EXPIRES;
            case OCCUPIED -> ofStay(bed);
            case EXPIRED, RELEASED, REFUSED, ENDED -> STAYS;
        };
    }

    /** A bed being cleaned, or of which nothing is known, may well be ready in time. */
    private static HoldFate ofPromise(BedState bed, HoldFate whenTaken) {
        return switch (bed) {
            case OCCUPIED, ON_LEAVE -> whenTaken;
            case CLOSED -> LOST_TO_CLOSURE;
            case FREE, CLEANING, UNKNOWN -> STAYS;
        };
    }

    /** That nothing is known of the bed does not mean that the person has left. */
    private static HoldFate ofStay(BedState bed) {
        return switch (bed) {
            case OCCUPIED, ON_LEAVE, UNKNOWN -> STAYS;
            case FREE, CLEANING, CLOSED -> ENDS;
        };
    }
}
