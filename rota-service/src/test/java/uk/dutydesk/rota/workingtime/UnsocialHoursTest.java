package uk.dutydesk.rota.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.dutydesk.rota.workingtime.UnsocialHours.Kind.BANK_HOLIDAY;
import static uk.dutydesk.rota.workingtime.UnsocialHours.Kind.NIGHT;
import static uk.dutydesk.rota.workingtime.UnsocialHours.Kind.WEEKEND;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnsocialHoursTest {

    private static final Set<LocalDate> CHRISTMAS = Set.of(LocalDate.parse("2026-12-25"));

    @Test
    void areNoneOnAWeekday() {
        assertThat(kinds("2026-11-18T09:00Z", "2026-11-18T17:00Z")).isEmpty();
    }

    @Test
    void areNightFromThreeHoursOfNightTime() {
        assertThat(kinds("2026-11-18T17:00Z", "2026-11-19T02:00Z")).containsExactly(NIGHT);
    }

    @Test
    void areNotNightOneMinuteShortOfThreeHours() {
        assertThat(kinds("2026-11-18T17:00Z", "2026-11-19T01:59Z")).isEmpty();
    }

    @Test
    void areNightOnlyOnFridayEvening() {
        assertThat(kinds("2026-11-20T21:00Z", "2026-11-21T09:00Z")).containsExactly(NIGHT);
    }

    @Test
    void areWeekendByTheDayInLondonAndNotInGreenwich() {
        assertThat(kinds("2026-07-03T23:30Z", "2026-07-04T05:00Z")).contains(WEEKEND);
    }

    @Test
    void areBankHolidayByTheTableOfDates() {
        assertThat(kinds("2026-12-25T09:00Z", "2026-12-25T21:00Z")).containsExactly(BANK_HOLIDAY);
    }

    @Test
    void haveEightHoursOfNightWhenTheClocksGoBack() {
        assertThat(night("2026-10-24T21:00+01:00", "2026-10-25T09:00+00:00")).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void haveSixHoursOfNightWhenTheClocksGoForward() {
        assertThat(night("2027-03-27T21:00+00:00", "2027-03-28T09:00+01:00")).isEqualTo(Duration.ofHours(6));
    }

    private static Set<UnsocialHours.Kind> kinds(String start, String end) {
        return UnsocialHours.of(at(start), at(end), CHRISTMAS);
    }

    private static Duration night(String start, String end) {
        return UnsocialHours.nightTimeIn(new Span(at(start), at(end)));
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
