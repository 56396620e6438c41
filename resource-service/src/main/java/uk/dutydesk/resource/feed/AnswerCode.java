package uk.dutydesk.resource.feed;

/** HL7 acknowledgement codes: accepted, error, rejected. */
public enum AnswerCode {
    AA,
    AE,
    AR
}
