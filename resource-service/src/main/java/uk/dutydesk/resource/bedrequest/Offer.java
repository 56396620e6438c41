package uk.dutydesk.resource.bedrequest;

/** What can be done about a ward, for a person who needs a bed now. */
enum Offer {
    /** A bed that meets the need is free, as heard lately, and the ward takes people by the time they can be there. */
    AVAILABLE,
    /** What was last heard is too old to rely on: ring first. */
    CALL_FIRST,
    /** A bed is free, but the ward takes nobody new just then. */
    LATER,
    NONE_FREE,
    NOT_SUITED
}
