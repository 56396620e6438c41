package uk.dutydesk.rota.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import uk.dutydesk.rota.calendar.ICalendar.Event;

class ICalendarTest {

    @Test
    void linesEndInCrLfAndAreNoLongerThan75Octets() {
        var text = with("é".repeat(100));

        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + "é".repeat(100) + "\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void whatMeansSomethingInACalendarIsEscaped() {
        assertThat(with("Night; Tom, Zofia\\\nEND:VEVENT"))
                .contains("SUMMARY:Night\\; Tom\\, Zofia\\\\\\nEND:VEVENT\r\n");
    }

    @Test
    void timesAreLondons() {
        assertThat(from("2026-07-01T20:00:00Z")).contains("DTSTART;TZID=Europe/London:20260701T210000\r\n");
        assertThat(from("2026-12-01T21:00:00Z")).contains("DTSTART;TZID=Europe/London:20261201T210000\r\n");
    }

    @Test
    void theSecondOfTwoHoursIsWrittenInUtc() {
        assertThat(from("2026-10-25T00:30:00Z")).contains("DTSTART;TZID=Europe/London:20261025T013000\r\n");
        assertThat(from("2026-10-25T01:30:00Z")).contains("DTSTART:20261025T013000Z\r\n");
    }

    private static String from(String start) {
        return written("Night", Instant.parse(start));
    }

    private static String with(String summary) {
        return written(summary, Instant.parse("2026-12-01T21:00:00Z"));
    }

    private static String written(String summary, Instant start) {
        var calendar = new ICalendar("My duties");
        calendar.add(new Event("1@dutydesk", 0, start, start, start.plusSeconds(3600), summary, true));
        return calendar.asText();
    }
}
