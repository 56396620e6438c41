package uk.dutydesk.rota.duty;

/** Why a duty of a locked rota changed. Nothing of a person's health is in it: sickness says only that they cannot come. */
public enum ChangeReason {
    COVER,
    SWAP,
    SICKNESS,
    LATE_FINISH
}
