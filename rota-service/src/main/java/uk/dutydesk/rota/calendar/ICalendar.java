package uk.dutydesk.rota.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import uk.dutydesk.rota.workingtime.London;

/**
 * Writes a calendar as RFC 5545 wants it: lines end in CRLF and are folded at 75 octets, times are London's with its rules
 * spelled out, because Outlook believes no name of a zone without them.
 */
final class ICalendar {

    private static final int FOLD = 75;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

    private final StringBuilder text = new StringBuilder();

    ICalendar(String name) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Duty Desk//Rota//EN");
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        line("X-WR-CALNAME:" + escaped(name));
        line("X-WR-TIMEZONE:Europe/London");
        line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        line("X-PUBLISHED-TTL:PT1H");
        london();
    }

    private void london() {
        line("BEGIN:VTIMEZONE");
        line("TZID:Europe/London");
        season("DAYLIGHT", "BST", "19810329T010000", "+0000", "+0100", "BYMONTH=3;BYDAY=-1SU");
        season("STANDARD", "GMT", "19961027T020000", "+0100", "+0000", "BYMONTH=10;BYDAY=-1SU");
        line("END:VTIMEZONE");
    }

    private void season(String kind, String name, String since, String from, String to, String rule) {
        line("BEGIN:" + kind);
        line("DTSTART:" + since);
        line("TZOFFSETFROM:" + from);
        line("TZOFFSETTO:" + to);
        line("TZNAME:" + name);
        line("RRULE:FREQ=YEARLY;" + rule);
        line("END:" + kind);
    }

    void add(Event event) {
        line("BEGIN:VEVENT");
        line("UID:" + event.uid());
        line("SEQUENCE:" + event.sequence());
        line("DTSTAMP:" + utc(event.writtenAt()));
        line(time("DTSTART", event.start()));
        line(time("DTEND", event.end()));
        line("SUMMARY:" + escaped(event.summary()));
        line("STATUS:CONFIRMED");
        line("TRANSP:" + (event.busy() ? "OPAQUE" : "TRANSPARENT"));
        line("END:VEVENT");
    }

    /** In the hour that comes twice, a local time means the first; the second is written in UTC (RFC 5545, section 3.3.5). */
    private static String time(String property, Instant moment) {
        var there = moment.atZone(London.ZONE);
        var isSecond = !there.withEarlierOffsetAtOverlap().equals(there);
        return isSecond ? property + ":" + utc(moment) : property + ";TZID=Europe/London:" + LOCAL.format(there);
    }

    private static String utc(Instant moment) {
        return UTC.format(LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** Folds between characters, never inside one. */
    private void line(String content) {
        var octets = 0;
        for (int i = 0; i < content.length(); ) {
            var point = content.codePointAt(i);
            var character = Character.toString(point);
            var length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > FOLD) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += length;
            i += Character.charCount(point);
        }
        text.append("\r\n");
    }

    String asText() {
        return text + "END:VCALENDAR\r\n";
    }

    /**
     * A duty in a calendar.
     *
     * @param uid never changes, whoever has the duty
     * @param sequence grows with every change
     * @param busy false for on call from home: one may be asked to dinner
     */
    record Event(
            String uid, int sequence, Instant writtenAt, Instant start, Instant end, String summary, boolean busy) {}
}
