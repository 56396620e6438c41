package uk.dutydesk.rota.followed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dutydesk.rota.workingtime.London;
import uk.dutydesk.rota.workingtime.Span;

class AwayTimesTest {

    private static final Span YEAR = London.days(LocalDate.parse("2026-11-21"), LocalDate.parse("2027-11-21"));

    @Test
    void readsWholeDaysAndTheirLastIsNotIncluded() {
        assertThat(away("DTSTART;VALUE=DATE:20261214", "DTEND;VALUE=DATE:20261216"))
                .containsExactly("2026-12-14T00:00:00Z/2026-12-16T00:00:00Z");
    }

    @Test
    void keepsWholeDaysWholeOverAClockChange() {
        assertThat(away("DTSTART;VALUE=DATE:20270328")).containsExactly("2027-03-28T00:00:00Z/2027-03-28T23:00:00Z");
    }

    @Test
    void readsTimesInOutlooksZonesInUtcAndWithoutAZone() {
        assertThat(away(
                        "DTSTART;TZID=\"W. Europe Standard Time\":20270601T100000",
                        "DTEND;TZID=\"W. Europe Standard Time\":20270601T120000"))
                .containsExactly("2027-06-01T08:00:00Z/2027-06-01T10:00:00Z");
        assertThat(away("DTSTART:20270601T080000Z", "DURATION:PT2H"))
                .containsExactly("2027-06-01T08:00:00Z/2027-06-01T10:00:00Z");
        assertThat(away("DTSTART:20270601T090000", "DTEND:20270601T110000"))
                .containsExactly("2027-06-01T08:00:00Z/2027-06-01T10:00:00Z");
    }

    @Test
    void repeatsByTheClockThereForTwelveMonths() {
        assertThat(away(
                        "DTSTART;TZID=Europe/London:20270319T090000",
                        "DTEND;TZID=Europe/London:20270319T170000",
                        "RRULE:FREQ=WEEKLY;COUNT=3"))
                .containsExactly(
                        "2027-03-19T09:00:00Z/2027-03-19T17:00:00Z",
                        "2027-03-26T09:00:00Z/2027-03-26T17:00:00Z",
                        "2027-04-02T08:00:00Z/2027-04-02T16:00:00Z");
        assertThat(away("DTSTART;VALUE=DATE:20200106", "RRULE:FREQ=WEEKLY;BYDAY=MO"))
                .hasSize(52);
    }

    @Test
    void endsWithTheRuleAndLeavesOutExceptions() {
        assertThat(away(
                        "DTSTART;VALUE=DATE:20261207",
                        "RRULE:FREQ=WEEKLY;UNTIL=20261221",
                        "EXDATE;VALUE=DATE:20261214"))
                .containsExactly(
                        "2026-12-07T00:00:00Z/2026-12-08T00:00:00Z", "2026-12-21T00:00:00Z/2026-12-22T00:00:00Z");
    }

    @Test
    void putsAMovedOccurrenceWhereItWasMoved() {
        var calendar = calendar(
                event("DTSTART;VALUE=DATE:20261207", "RRULE:FREQ=WEEKLY;COUNT=2"),
                event("DTSTART;VALUE=DATE:20261216", "RECURRENCE-ID;VALUE=DATE:20261214"));

        assertThat(spans(AwayTimes.in(calendar, YEAR)))
                .containsExactly(
                        "2026-12-07T00:00:00Z/2026-12-08T00:00:00Z", "2026-12-16T00:00:00Z/2026-12-17T00:00:00Z");
    }

    @Test
    void leavesOutWhatIsFreeCancelledTentativeOrAMeeting() {
        assertThat(away("DTSTART;VALUE=DATE:20261214", "TRANSP:TRANSPARENT")).isEmpty();
        assertThat(away("DTSTART;VALUE=DATE:20261214", "STATUS:CANCELLED")).isEmpty();
        assertThat(away("DTSTART;VALUE=DATE:20261214", "X-MICROSOFT-CDO-BUSYSTATUS:FREE"))
                .isEmpty();
        assertThat(away("DTSTART:20261214T090000Z", "DTEND:20261214T100000Z", "X-MICROSOFT-CDO-BUSYSTATUS:BUSY"))
                .isEmpty();
        assertThat(away("DTSTART:20261214T090000Z", "DTEND:20261214T100000Z", "X-MICROSOFT-CDO-BUSYSTATUS:OOF"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RRULE:FREQ=SECONDLY",
                "RRULE:FREQ=DAILY;BYSECOND=1,2,3",
                "RRULE:FREQ=DAILY;INTERVAL=0",
                "RRULE:FREQ=",
                "DTEND;VALUE=DATE:nonsense"
            })
    void countsWhatItDoesNotFollowAndReadsTheRest(String line) {
        var calendar = calendar(event("DTSTART;VALUE=DATE:20261207", line), event("DTSTART;VALUE=DATE:20261214"));

        var found = AwayTimes.in(calendar, YEAR);

        assertThat(found.unclear()).isEqualTo(1);
        assertThat(found.times()).hasSize(1);
    }

    @Test
    void unfoldsLinesAndPassesOverAlarms() {
        var calendar = calendar(event(
                "DTSTART;VALUE=DATE:2026\r\n 1214", "BEGIN:VALARM\r\nDTSTART:1\r\nSTATUS:CANCELLED\r\nEND:VALARM"));

        assertThat(AwayTimes.in(calendar, YEAR).times()).hasSize(1);
    }

    @Test
    void refusesWhatIsNoCalendar() {
        assertThatThrownBy(() -> AwayTimes.in("<html>Sign in</html>", YEAR)).hasMessageContaining("not a calendar");
    }

    private static List<String> away(String... lines) {
        return spans(AwayTimes.in(calendar(event(lines)), YEAR));
    }

    private static List<String> spans(AwayTimes.Found found) {
        return found.times().stream()
                .map(time -> time.start() + "/" + time.end())
                .toList();
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\r\nUID:1\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
    }

    private static String calendar(String... events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + String.join("", events) + "END:VCALENDAR\r\n";
    }
}
