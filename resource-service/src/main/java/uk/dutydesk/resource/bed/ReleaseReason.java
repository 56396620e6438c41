package uk.dutydesk.resource.bed;

/** Why a bed that was kept is kept no longer. */
public enum ReleaseReason {
    /** The AMHP gave it back, or the request for a bed was withdrawn. */
    NOT_NEEDED,
    /** Somebody else is in it. */
    BED_TAKEN,
    /** Somebody is in it, and its ward, which had said yes before the need changed, was being asked anew: nobody can tell who it is. */
    PERHAPS_ARRIVED,
    BED_CLOSED,
    /** What the person needs has changed; where the bed still suits, the ward is asked again. */
    NEED_CHANGED,
    /** The ward had said yes, and cannot any more. */
    WARD_TOOK_BACK
}
