package uk.dutydesk.rota.followed;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.followed.CalendarText.Event;
import uk.dutydesk.rota.followed.CalendarText.Property;
import uk.dutydesk.rota.workingtime.London;
import uk.dutydesk.rota.workingtime.Span;

/**
 * When a calendar says that its owner is away: events of whole days, and others that are marked out of office or come from a calendar
 * that marks nothing. What is free, tentative or cancelled is not. A time without a zone is London's.
 */
final class AwayTimes {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final Pattern RULE = Pattern.compile("FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;[A-Z]+=[A-Z0-9,+-]+)*");
    private static final Pattern UNTIL = Pattern.compile(";UNTIL=([0-9TZ]+)");
    private static final int MOST_TIMES = 400;
    private static final int OLDEST = 1990;

    /** How Outlook names zones. */
    private static final Map<String, String> OUTLOOK = Map.of(
            "GMT Standard Time", "Europe/London",
            "Greenwich Standard Time", "UTC",
            "W. Europe Standard Time", "Europe/Berlin",
            "Romance Standard Time", "Europe/Paris",
            "Central Europe Standard Time", "Europe/Budapest",
            "Eastern Standard Time", "America/New_York");

    /**
     * What was found.
     *
     * @param times soonest first; of each a time once
     * @param unclear how many events could not be understood
     */
    record Found(List<Span> times, int unclear) {}

    private final Span period;

    private AwayTimes(Span period) {
        this.period = period;
    }

    static Found in(String calendar, Span period) {
        var events = CalendarText.events(calendar);
        var away = new AwayTimes(period);
        var moved = new HashSet<String>();
        events.stream()
                .filter(event -> event.get("RECURRENCE-ID") != null)
                .forEach(event -> moved.add(key(event, away)));
        Set<Span> times = new TreeSet<>((one, other) -> {
            var byStart = one.start().compareTo(other.start());
            return byStart != 0 ? byStart : one.end().compareTo(other.end());
        });
        var unclear = 0;
        for (var event : events) {
            try {
                if (isAway(event)) {
                    away.times(event, moved).limit(MOST_TIMES).forEach(times::add);
                }
            } catch (DateTimeException | IllegalArgumentException | ArithmeticException notUnderstood) {
                unclear++;
            }
        }
        return new Found(times.stream().limit(MOST_TIMES).toList(), unclear);
    }

    private static boolean isAway(Event event) {
        var busy = event.get("X-MICROSOFT-CDO-BUSYSTATUS");
        if (event.says("STATUS", "CANCELLED") || event.says("STATUS", "TENTATIVE")) {
            return false;
        }
        if (busy != null) {
            var outOfOffice = event.says("X-MICROSOFT-CDO-BUSYSTATUS", "OOF");
            return outOfOffice || (isWholeDays(event) && event.says("X-MICROSOFT-CDO-BUSYSTATUS", "BUSY"));
        }
        return !event.says("TRANSP", "TRANSPARENT");
    }

    private static boolean isWholeDays(Event event) {
        var start = event.get("DTSTART");
        return start != null && start.value().strip().length() == 8;
    }

    /** Which occurrence of which event another event stands in for. */
    private static String key(Event event, AwayTimes away) {
        var uid = event.get("UID");
        var instead = event.get("RECURRENCE-ID");
        try {
            return (uid == null ? "" : uid.value()) + "@"
                    + (instead == null ? "" : away.moment(instead).toInstant());
        } catch (DateTimeException unclear) {
            return "";
        }
    }

    private Stream<Span> times(Event event, Set<String> moved) {
        var property = event.get("DTSTART");
        if (property == null) {
            throw new IllegalArgumentException("an event begins");
        }
        var start = moment(property);
        if (start.getYear() < OLDEST) {
            throw new IllegalArgumentException("older than calendars");
        }
        var uid = event.get("UID");
        var name = uid == null ? "" : uid.value();
        var replaces = event.get("RECURRENCE-ID") != null;
        var left = new HashSet<Instant>();
        event.exceptions()
                .forEach(each -> Stream.of(each.value().split(",", -1))
                        .map(value ->
                                moment(new Property(each.parameters(), value)).toInstant())
                        .forEach(left::add));
        return starts(event, start)
                .filter(each -> !left.contains(each.toInstant()))
                .filter(each -> replaces || !moved.contains(name + "@" + each.toInstant()))
                .map(each -> new Span(each.toInstant(), end(event, start, each)))
                .filter(time -> time.overlaps(period));
    }

    /** A rule is expanded within the period alone, and only where it repeats by days or longer. */
    private Stream<ZonedDateTime> starts(Event event, ZonedDateTime start) {
        var rule = event.get("RRULE");
        if (rule == null) {
            return Stream.of(start);
        }
        var text = rule.value().strip();
        var until = UNTIL.matcher(text);
        @Nullable Instant last = until.find() ? until(until.group(1), start.getZone()) : null;
        var endless = until.replaceAll("");
        if (!RULE.matcher(endless).matches() || endless.matches(".*(BYHOUR|BYMINUTE|BYSECOND|INTERVAL=0).*")) {
            throw new IllegalArgumentException("a rule we do not follow");
        }
        var from = period.start().minus(Duration.ofDays(60)).atZone(start.getZone());
        return new Recur<ZonedDateTime>(endless)
                        .getDates(
                                start,
                                start.isAfter(from) ? start : from,
                                period.end().atZone(start.getZone()),
                                MOST_TIMES)
                        .stream()
                        .filter(each -> last == null || !each.toInstant().isAfter(last));
    }

    private static Instant until(String text, ZoneId zone) {
        if (text.length() == 8) {
            return LocalDate.parse(text, DAY).plusDays(1).atStartOfDay(zone).toInstant();
        }
        return text.endsWith("Z")
                ? LocalDateTime.parse(text.substring(0, 15), WALL).toInstant(ZoneOffset.UTC)
                : LocalDateTime.parse(text, WALL).atZone(zone).toInstant();
    }

    /** Whole days stay whole over a clock change; other events last as long as they last. */
    private Instant end(Event event, ZonedDateTime first, ZonedDateTime start) {
        var end = event.get("DTEND");
        var lasts = event.get("DURATION");
        if (isWholeDays(event)) {
            var days = end == null
                    ? 1
                    : ChronoUnit.DAYS.between(first.toLocalDate(), moment(end).toLocalDate());
            return start.toLocalDate()
                    .plusDays(Math.max(1, days))
                    .atStartOfDay(start.getZone())
                    .toInstant();
        }
        var length = end != null
                ? Duration.between(first, moment(end))
                : lasts == null ? Duration.ZERO : Duration.parse(lasts.value().strip());
        if (length.isNegative() || length.isZero() || length.toDays() > 366) {
            throw new IllegalArgumentException("no length");
        }
        return start.toInstant().plus(length);
    }

    private ZonedDateTime moment(Property property) {
        var value = property.value().strip();
        if (value.length() == 8) {
            return LocalDate.parse(value, DAY).atStartOfDay(London.ZONE);
        }
        if (value.endsWith("Z")) {
            return LocalDateTime.parse(value.substring(0, value.length() - 1), WALL)
                    .atZone(ZoneOffset.UTC);
        }
        return LocalDateTime.parse(value, WALL).atZone(zone(property.parameter("TZID")));
    }

    private static ZoneId zone(@Nullable String name) {
        return name == null ? London.ZONE : ZoneId.of(OUTLOOK.getOrDefault(name, name));
    }
}
