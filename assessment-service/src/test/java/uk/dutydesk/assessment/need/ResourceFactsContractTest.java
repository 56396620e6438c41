package uk.dutydesk.assessment.need;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dutydesk.kit.inbox.Event;
import uk.dutydesk.kit.testing.Example;

class ResourceFactsContractTest {

    @ParameterizedTest
    @ValueSource(strings = {"doctor-asked", "doctor-accepted", "doctor-withdrew", "doctor-arrived"})
    void readsWhatADoctorAnswered(String example) {
        var answer = read(example, DoctorInbox.Answer.class);

        assertThat(answer.assessmentId()).isNotNull();
        assertThat(answer.seat()).isNotNull();
        assertThat(answer.doctorId()).isNotNull();
    }

    @Test
    void readsThatNoDoctorWasFound() {
        var unfilled = read("doctors-unfilled", DoctorInbox.Unfilled.class);

        assertThat(unfilled.assessmentId()).isNotNull();
        assertThat(unfilled.seat()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bed-held",
                "bed-kept",
                "bed-hold-expired",
                "bed-hold-released",
                "ward-accepted",
                "ward-refused",
                "ward-proposed",
                "ward-took-back",
                "bed-occupied"
            })
    void readsWhatBecameOfAHold(String example) {
        var bed = read(example, BedInbox.BedFact.class);

        assertThat(bed.assessmentId()).isNotNull();
        assertThat(bed.hold()).isNotNull();
    }

    @Test
    void readsWhatAWardThatWasAskedSaid() {
        var said = read("ward-answered", BedInbox.BedFact.class);

        assertThat(said.assessmentId()).isNotNull();
        assertThat(said.answer()).isEqualTo("NO");
        assertThat(read("ward-enquiry-ended", BedInbox.BedFact.class).reason()).isEqualTo("NEED_CHANGED");
        assertThat(read("escalation-due", BedInbox.BedFact.class).assessmentId())
                .isNotNull();
    }

    @Test
    void readsThatABedIsKeptAndItsWardAskedAgain() {
        var kept = read("bed-kept", BedInbox.BedFact.class);

        assertThat(kept.askedAgain()).isTrue();
        assertThat(kept.needVersion()).isEqualTo(2);
        assertThat(kept.earlierHoldId()).isNotNull();
        assertThat(kept.until()).isNotNull();
        assertThat(read("ward-accepted", BedInbox.BedFact.class).needVersion()).isEqualTo(2);
        assertThat(read("bed-search-unfilled", BedInbox.BedFact.class).needVersion())
                .isEqualTo(2);
    }

    @Test
    void readsUntilWhenAWardAdmits() {
        var bed = read("ward-accepted", BedInbox.BedFact.class);

        assertThat(bed.siteId()).isNotNull();
        assertThat(bed.admitUntil()).isAfter(bed.admitFrom());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conveyance-offered",
                "conveyance-booked",
                "crew-en-route",
                "crew-arrived",
                "handed-over",
                "conveyance-unfilled"
            })
    void readsWhatBecameOfAJourney(String example) {
        assertThat(read(example, ConveyanceInbox.JourneyFact.class).conveyanceId())
                .isNotNull();
    }

    private static <T> T read(String example, Class<T> type) {
        return new Event("id", "fact", 1, "aggregate", "WEX", Example.of(example)).as(type);
    }
}
