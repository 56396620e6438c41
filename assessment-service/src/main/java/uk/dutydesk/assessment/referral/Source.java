package uk.dutydesk.assessment.referral;

/** Who asks for an AMHP. */
public enum Source {
    POLICE,
    COMMUNITY_TEAM,
    CRISIS_TEAM,
    GP,
    NEAREST_RELATIVE,
    FAMILY_OR_CARER,
    EMERGENCY_DEPARTMENT,
    WARD,
    RESPONSIBLE_CLINICIAN,
    CAMHS,
    CARE_HOME,
    PRISON,
    OTHER_AUTHORITY,
    SELF,
    OTHER
}
