package uk.dutydesk.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.dutydesk.assessment.alarm.ClockAlarmRaised;
import uk.dutydesk.assessment.application.ApplicationMade;
import uk.dutydesk.assessment.application.PersonAdmitted;
import uk.dutydesk.assessment.assessment.AssessmentAllocated;
import uk.dutydesk.assessment.assessment.AssessmentSetUp;
import uk.dutydesk.assessment.clock.ClockExtended;
import uk.dutydesk.assessment.clock.ClockStarted;
import uk.dutydesk.assessment.clock.ClockStopped;
import uk.dutydesk.assessment.decision.DecisionRecorded;
import uk.dutydesk.assessment.followup.AssessmentClosed;
import uk.dutydesk.assessment.handover.AssessmentHandedOver;
import uk.dutydesk.assessment.need.BedRequestWithdrawn;
import uk.dutydesk.assessment.need.BedRequested;
import uk.dutydesk.assessment.need.ConveyanceRequested;
import uk.dutydesk.assessment.need.ConveyanceWithdrawn;
import uk.dutydesk.assessment.need.DoctorsRequested;
import uk.dutydesk.assessment.need.DoctorsStoodDown;
import uk.dutydesk.assessment.referral.ReferralClosed;
import uk.dutydesk.assessment.referral.ReferralReceived;
import uk.dutydesk.kit.outbox.Fact;
import uk.dutydesk.kit.testing.Example;

/** Each fact reads its agreed example without leaving anything out, and writes exactly that again. */
class PublishedFactsContractTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @ParameterizedTest
    @MethodSource("facts")
    void serialisesToExactlyTheExample(String example, Class<? extends Fact> fact) throws JsonProcessingException {
        var agreed = Example.of(example);

        var written = JSON.writeValueAsString(JSON.readValue(agreed, fact));

        assertThat(JSON.readTree(written)).isEqualTo(JSON.readTree(agreed));
    }

    static Stream<Arguments> facts() {
        return Stream.of(
                Arguments.of("referral-received", ReferralReceived.class),
                Arguments.of("referral-closed", ReferralClosed.class),
                Arguments.of("assessment-set-up", AssessmentSetUp.class),
                Arguments.of("assessment-allocated", AssessmentAllocated.class),
                Arguments.of("assessment-handed-over", AssessmentHandedOver.class),
                Arguments.of("decision-recorded", DecisionRecorded.class),
                Arguments.of("application-made", ApplicationMade.class),
                Arguments.of("person-admitted", PersonAdmitted.class),
                Arguments.of("assessment-closed", AssessmentClosed.class),
                Arguments.of("doctors-requested", DoctorsRequested.class),
                Arguments.of("doctors-stood-down", DoctorsStoodDown.class),
                Arguments.of("bed-requested", BedRequested.class),
                Arguments.of("bed-request-withdrawn", BedRequestWithdrawn.class),
                Arguments.of("conveyance-requested", ConveyanceRequested.class),
                Arguments.of("conveyance-withdrawn", ConveyanceWithdrawn.class),
                Arguments.of("clock-started", ClockStarted.class),
                Arguments.of("clock-extended", ClockExtended.class),
                Arguments.of("clock-stopped", ClockStopped.class),
                Arguments.of("clock-alarm-raised", ClockAlarmRaised.class));
    }
}
