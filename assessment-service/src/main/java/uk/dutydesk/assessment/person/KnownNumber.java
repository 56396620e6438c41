package uk.dutydesk.assessment.person;

/** What somebody says when the NHS number they gave belongs to a record that says something else. */
public enum KnownNumber {
    /** It is the same person: what is told now replaces what differs, and what is not told stays. */
    SAME_PERSON,
    /** It may be another person, or a wrong number: a record of its own is begun, without the number. */
    WITHOUT_NUMBER
}
