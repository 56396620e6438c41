package uk.dutydesk.assessment.decision;

import java.util.Optional;
import uk.dutydesk.assessment.law.AdmissionSection;

/** What an AMHP may decide. To detain is a decision to apply; only the application itself detains. */
public enum Outcome {
    DETAIN_S2,
    DETAIN_S3,
    DETAIN_S4,
    INFORMAL_ADMISSION,
    COMMUNITY_PLAN,
    NO_FURTHER_ACTION,
    GUARDIANSHIP,
    CTO_AGREED,
    CTO_DECLINED,
    CTO_REVOKED,
    /** To look again at a named time. */
    DEFERRED,
    /** Not to apply although one or two doctors recommend it. */
    DECLINED_BY_AMHP;

    /** As it ends the sentence "The AMHP decided". */
    public String words() {
        return switch (this) {
            case DETAIN_S2 -> "to apply under section 2";
            case DETAIN_S3 -> "to apply under section 3";
            case DETAIN_S4 -> "to apply under section 4, in an emergency";
            case INFORMAL_ADMISSION -> "on informal admission";
            case COMMUNITY_PLAN -> "on a plan in the community";
            case NO_FURTHER_ACTION -> "on no further action";
            case GUARDIANSHIP -> "to apply for guardianship";
            case CTO_AGREED -> "to agree to a community treatment order";
            case CTO_DECLINED -> "not to agree to a community treatment order";
            case CTO_REVOKED -> "to agree to revoking a community treatment order";
            case DEFERRED -> "to look again later";
            case DECLINED_BY_AMHP -> "not to apply";
        };
    }

    /** Under which section the AMHP will apply, if they will. */
    public Optional<AdmissionSection> section() {
        return switch (this) {
            case DETAIN_S2 -> Optional.of(AdmissionSection.SECTION_2);
            case DETAIN_S3 -> Optional.of(AdmissionSection.SECTION_3);
            case DETAIN_S4 -> Optional.of(AdmissionSection.SECTION_4);
            default -> Optional.empty();
        };
    }
}
