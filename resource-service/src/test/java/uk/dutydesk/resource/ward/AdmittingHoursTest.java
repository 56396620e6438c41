package uk.dutydesk.resource.ward;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdmittingHoursTest {

    @ParameterizedTest(name = "{0} to {1} at {2}: {3}")
    @CsvSource({
        "08:00, 20:00, 07:59, false",
        "08:00, 20:00, 08:00, true",
        "08:00, 20:00, 20:00, false",
        "     , 22:00, 02:10, false",
        "     , 22:00, 07:00, true",
        "09:00,      , 08:00, false",
        "09:00,      , 23:59, true",
        "18:00, 02:00, 01:59, true",
        "18:00, 02:00, 02:00, false",
        "18:00, 02:00, 12:00, false",
        "     ,      , 03:00, true",
    })
    void takesPeopleBetweenItsHoursOnly(LocalTime from, LocalTime until, LocalTime at, boolean open) {
        var hours = new AdmittingHours(from, until);

        assertThat(hours.isOpenAt(Instant.parse("2026-11-21T" + at + ":00Z"))).isEqualTo(open);
    }

    @Test
    void opensInTheMorningOfTheNextDayWhenItClosedTonight() {
        var hours = new AdmittingHours(LocalTime.of(9, 0), LocalTime.of(17, 0));

        assertThat(hours.nextOpeningAfter(Instant.parse("2026-11-21T18:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-22T09:00:00Z"));
    }

    @Test
    void readsTheClockInLondonAlsoInSummer() {
        assertThat(AdmittingHours.next(LocalTime.of(1, 0), Instant.parse("2026-07-01T21:00:00Z")))
                .isEqualTo(Instant.parse("2026-07-02T00:00:00Z"));
    }
}
