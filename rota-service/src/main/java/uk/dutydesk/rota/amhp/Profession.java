package uk.dutydesk.rota.amhp;

/** The professions an AMHP may come from (SI 2008/1206, Schedule 1). Never a doctor. */
public enum Profession {
    SOCIAL_WORKER,
    NURSE,
    OCCUPATIONAL_THERAPIST,
    PSYCHOLOGIST
}
