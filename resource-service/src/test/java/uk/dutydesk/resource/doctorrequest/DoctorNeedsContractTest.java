package uk.dutydesk.resource.doctorrequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.inbox.Event;
import uk.dutydesk.kit.testing.Example;

/** What assessment-service publishes is what is read here. */
class DoctorNeedsContractTest {

    @Test
    void readsThatDoctorsAreWanted() {
        var wanted = read("doctors-requested", DoctorsRequested.class);

        assertThat(wanted).hasNoNullFieldsOrProperties();
        assertThat(wanted.seats()).isNotEmpty();
        assertThat(wanted.until()).isAfter(wanted.from());
    }

    @Test
    void readsThatDoctorsAreNotNeededAnyMore() {
        var told = read("doctors-stood-down", DoctorsStoodDown.class);

        assertThat(told.assessmentId()).isEqualTo(UUID.fromString("5d1c2b3a-0f4e-4a6b-8c7d-100000001043"));
        assertThat(told.seats()).containsExactly(Seat.Kind.S12_SEAT, Seat.Kind.SECOND_SEAT);
    }

    @Test
    void takesAFactThatNamesNoSeatToMeanAllOfThem() {
        var told = new DoctorsStoodDown(UUID.fromString("5d1c2b3a-0f4e-4a6b-8c7d-100000001043"), null);

        assertThat(told.seats()).containsExactly(Seat.Kind.values());
    }

    private static <T> T read(String example, Class<T> type) {
        return new Event("id", "fact", 1, "aggregate", "WEX", Example.of(example)).as(type);
    }
}
