package uk.dutydesk.assessment.detention;

/** Under what a person is held when somebody asks for an AMHP. */
public enum Power {
    NONE,
    NOT_KNOWN,
    S136,
    S135,
    S5_2,
    S5_4,
    /** Recalled from a community treatment order. */
    S17F,
    S2,
    S3,
    S4
}
