package uk.dutydesk.assessment.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.dutydesk.assessment.assessment.Assessment;
import uk.dutydesk.assessment.assessment.AssessmentState;
import uk.dutydesk.assessment.assessment.Story;
import uk.dutydesk.assessment.clock.ClockKind;
import uk.dutydesk.assessment.clock.LegalClocks;

/**
 * The bed kept for a case is lost: the ward's time to admit ends with it, and the case waits for a bed again. An application names one
 * hospital (section 11(2)), so a bed at another needs another application.
 */
@ApplicationScoped
class LosingABed {

    private final LegalClocks clocks;
    private final Needs needs;
    private final Story story;

    LosingABed(LegalClocks clocks, Needs needs, Story story) {
        this.clocks = clocks;
        this.needs = needs;
        this.story = story;
    }

    void lost(Assessment assessment, LostBed bed) {
        var at = bed.at();
        clocks.stop(assessment.referralId(), List.of(ClockKind.WARD_WINDOW), at, "the bed is lost");
        if (assessment.state() == AssessmentState.CONVEYING) {
            story.flag(assessment, at, bed.inWords(" while the person is on the way to it"), bed.wardId());
        } else if (assessment.state().isBeforeTheJourney()) {
            needs.withdrawJourneys(assessment);
            assessment.moveTo(AssessmentState.AWAITING_BED);
            story.step(
                    assessment,
                    at,
                    "BED_LOST",
                    bed.inWords(" after the application") + ". The case waits for a bed again",
                    bed.wardId());
        } else {
            story.step(assessment, at, "BED_LOST", bed.inWords(""), bed.wardId());
        }
    }
}
