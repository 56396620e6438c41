package uk.dutydesk.rota.leave;

/** Why somebody is not there, and what colleagues are told of it: never more than they need. */
public enum LeaveKind {
    LEAVE("is on leave"),
    /** Health is nobody else's business: colleagues read only that the person is away. */
    SICKNESS("is away"),
    TRAINING("is in training"),
    PROTECTED_DEVELOPMENT("is on a protected development day"),
    BEST_INTERESTS("works as a best interests assessor that day");

    private final String words;

    LeaveKind(String words) {
        this.words = words;
    }

    /** Neither worked nor counted (Working Time Regulations 1998, regulation 4(5)). */
    public boolean isLost() {
        return this == LEAVE || this == SICKNESS;
    }

    public String words() {
        return words;
    }
}
