package uk.dutydesk.rota.followed;

/** Why a calendar could not be read. It never says what was answered: that may be somebody else's. */
enum Trouble {
    ADDRESS("Give the whole private address of the calendar; it begins with https://."),
    NOT_PUBLIC("This address is not on the public internet."),
    NO_ANSWER("The calendar did not answer within 10 seconds."),
    ANSWERED_NO("The address answered that there is no calendar for us. It may have been revoked."),
    TOO_LARGE("The calendar is larger than 1 MB."),
    NO_CALENDAR("What the address answered is not a calendar.");

    private final String sentence;

    Trouble(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
