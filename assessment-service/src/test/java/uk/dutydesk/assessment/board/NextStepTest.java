package uk.dutydesk.assessment.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.dutydesk.assessment.assessment.AssessmentState;
import uk.dutydesk.assessment.need.Loss;

class NextStepTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TAKEN               | AWAITING_BED | Somebody is in the bed that was held: ring its ward, and look for another bed",
                "CLOSED              | IN_PROGRESS  | Ask for doctors. The bed that was held is lost: look for another bed",
                "NOT_SAID            | ABORTED      | Ask for doctors. The bed that was held is lost: look for another bed",
                "WARD_SAID_NO        | APPLICATION_MADE | The bed that was held is lost: look for another bed",
                "RAN_OUT             | AWAITING_BED | The bed is held no longer: hold it again, or look for another bed",
                "ADMISSION_RAN_OUT   | AWAITING_BED | The bed is held no longer: hold it again, or look for another bed"
            })
    void afterALossAnotherBedIsLookedForOrTheSameHeldAgain(Loss loss, AssessmentState state, String words) {
        assertThat(NextStep.afterALoss(loss, state, "Ask for doctors")).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"IN_PROGRESS", "AWAITING_BED", "CONVEYING"})
    void whereThePersonMayBeInTheBedItsWardIsRungBeforeAnythingElse(AssessmentState state) {
        assertThat(NextStep.afterALoss(Loss.PERHAPS_ARRIVED, state, "Ask for doctors"))
                .isEqualTo("Somebody is in the bed that was held, perhaps the person: ring the ward now");
    }

    @ParameterizedTest
    @CsvSource({"CLOSED", "RAN_OUT", "WARD_TOOK_BACK"})
    void whereThePersonIsOnTheWayToItTheWardIsRung(Loss loss) {
        assertThat(NextStep.afterALoss(loss, AssessmentState.CONVEYING, "Admission"))
                .isEqualTo(
                        "The bed is lost while the person is on the way to it: ring the ward now, and look for another bed");
    }
}
