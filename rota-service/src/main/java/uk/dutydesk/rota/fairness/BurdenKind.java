package uk.dutydesk.rota.fairness;

/** What is shared fairly. All but the last are counted in duties. */
public enum BurdenKind {
    NIGHTS("nights"),
    WEEKEND_DAYS("weekend days"),
    BANK_HOLIDAYS("bank holidays"),
    STANDBYS("standby nights"),
    WEEKDAYS("weekday duties"),
    /** Hours worked past the end of a duty. Nobody plans them; those who worked many are owed. */
    HOURS_PAST_END("hours past the end");

    private final String words;

    BurdenKind(String words) {
        this.words = words;
    }

    /** As people say it, in the plural. */
    public String words() {
        return words;
    }
}
