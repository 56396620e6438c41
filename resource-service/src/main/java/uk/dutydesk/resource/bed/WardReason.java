package uk.dutydesk.resource.bed;

/** Why a ward says no. A list, so that the reasons can be counted. */
public enum WardReason {
    NO_STAFF,
    MIX_ON_THE_WARD,
    BED_NOT_READY,
    NEEDS_NOT_MET,
    OTHER
}
