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
                "SOMEBODY_ELSE_IN_IT | AWAITING_BED | The bed that was held is lost: look for another bed",
                "CLOSED              | IN_PROGRESS  | The bed that was held is lost: look for another bed",
                "NOT_SAID            | SET_UP       | The bed that was held is lost: look for another bed",
                "RAN_OUT             | AWAITING_BED | The bed is held no longer: hold it again, or look for another bed",
                "ADMISSION_RAN_OUT   | AWAITING_BED | The bed is held no longer: hold it again, or look for another bed"
            })
    void afterALossAnotherBedIsLookedForOrTheSameHeldAgain(Loss loss, AssessmentState state, String words) {
        assertThat(NextStep.afterALoss(loss, state)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"AWAITING_BED", "CONVEYING"})
    void whereThePersonMayBeInTheBedItsWardIsRungBeforeAnythingElse(AssessmentState state) {
        assertThat(NextStep.afterALoss(Loss.PERHAPS_ARRIVED, state))
                .isEqualTo("Somebody is in the bed that was held, perhaps the person: ring the ward now");
    }

    @ParameterizedTest
    @CsvSource({"CLOSED", "RAN_OUT", "WARD_TOOK_BACK"})
    void whereThePersonIsOnTheWayToItTheWardIsRung(Loss loss) {
        assertThat(NextStep.afterALoss(loss, AssessmentState.CONVEYING))
                .isEqualTo(
                        "The bed is lost while the person is on the way to it: ring the ward now, and look for another bed");
    }
}
