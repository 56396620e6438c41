package uk.dutydesk.assessment.law;

import java.util.Optional;

/** What the nearest relative said, or why they were not asked, before an application for treatment: section 11(4). */
public enum RelativesView {
    NOT_YET_CONSULTED,
    CONSULTED_NO_OBJECTION,
    OBJECTED,
    /** Not reasonably practicable, or it would involve unreasonable delay; the reason is recorded with it. */
    NOT_PRACTICABLE;

    /** Sections 2 and 4 only ask that the relative be informed, s.11(3), which may follow the application. */
    public Optional<Stop> stopFor(AdmissionSection section, Regime regime) {
        if (section != AdmissionSection.SECTION_3) {
            return Optional.empty();
        }
        return switch (this) {
            case CONSULTED_NO_OBJECTION, NOT_PRACTICABLE -> Optional.empty();
            case NOT_YET_CONSULTED ->
                Optional.of(Stop.because(
                        "section 11(4)(b)",
                        "The nearest relative must be consulted first, unless that is not practicable"));
            case OBJECTED ->
                regime.objectionIsFinal()
                        ? Optional.of(Stop.because(
                                "section 11(4)(a)", "The nearest relative objects, so no application may be made"))
                        : Optional.empty();
        };
    }
}
