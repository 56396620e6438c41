package uk.dutydesk.deploy.bench.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the AMHP family, checked one after the other on the instance's JSON: approval, absence, agreed pattern, rest,
 * hours; what nobody has; fair shares, wishes, places and what was published. A value is the duties that start on a day, split by
 * "+".
 */
final class AmhpCheck {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Duration DAILY_REST = Duration.ofHours(11);
    private static final Duration WEEKLY_REST = Duration.ofHours(24);
    private static final int REFERENCE_WEEKS = 17;
    private static final long MOST_MINUTES = 48 * 60;
    private static final int UNDONE = 1_000_000;
    /** What matters as usual counts twice. */
    private static final int USUAL = 2;

    private static final Map<String, Integer> SHARES =
            Map.of("NIGHTS", 4, "WEEKEND_DAYS", 4, "BANK_HOLIDAYS", 4, "STANDBYS", 2, "WEEKDAYS", 1);

    private final JsonNode file;
    private final LocalDate start;
    private final int weeks;
    private final Map<String, Duty> duties = new LinkedHashMap<>();

    private record Duty(JsonNode entry, Instant from, Instant until) {

        String id() {
            return entry.path("id").asText();
        }

        LocalDate day() {
            return from.atZone(LONDON).toLocalDate();
        }

        boolean is(String kind) {
            for (var each : entry.path("kinds")) {
                if (each.asText().equals(kind)) {
                    return true;
                }
            }
            return false;
        }

        boolean overlaps(Instant otherFrom, Instant otherUntil) {
            return from.isBefore(otherUntil) && otherFrom.isBefore(until);
        }

        Duration length() {
            return Duration.between(from, until);
        }
    }

    AmhpCheck(String json) {
        try {
            file = new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new Unreadable("The instance is no JSON: " + e.getOriginalMessage());
        }
        start = LocalDate.parse(file.path("start").asText());
        weeks = file.path("weeks").asInt();
        for (var duty : file.path("duties")) {
            duties.put(duty.path("id").asText(), new Duty(duty, at(duty.path("from")), at(duty.path("until"))));
        }
    }

    Report check(Solution solution) {
        var report = new Report();
        var holders = new HashMap<String, String>();
        var people = new ArrayList<String>();
        file.path("people").forEach(person -> people.add(person.path("id").asText()));
        if (!solution.rows().keySet().equals(new HashSet<>(people))) {
            throw new Unreadable("The solution's people are not the instance's.");
        }
        for (var person : file.path("people")) {
            var id = person.path("id").asText();
            var row = row(id, solution.row(id), holders, report);
            for (var duty : row) {
                alone(person, duty, report);
            }
            together(id, row, report);
            hours(person, row, report);
            shares(person, row, report);
            wishes(person, row, report);
        }
        for (var duty : duties.values()) {
            filled(duty, holders.get(duty.id()), report);
        }
        return report;
    }

    private List<Duty> row(String person, List<String> days, Map<String, String> holders, Report report) {
        if (days.size() != 7 * weeks) {
            throw new Unreadable(
                    "The solution has " + days.size() + " days for " + person + ", not " + 7 * weeks + ".");
        }
        var row = new ArrayList<Duty>();
        for (int day = 0; day < days.size(); day++) {
            if (Solution.works(days, day)) {
                for (var id : days.get(day).split("\\+", -1)) {
                    var duty = duties.get(id);
                    if (duty == null || !duty.day().equals(start.plusDays(day))) {
                        throw new Unreadable("There is no duty " + id + " on day " + day + ".");
                    }
                    var other = holders.putIfAbsent(id, person);
                    report.hard("heldTwice", other == null ? 0 : 1, id + " by " + other + " and " + person);
                    row.add(duty);
                }
            }
        }
        row.sort(Comparator.comparing(Duty::from));
        return row;
    }

    /** Whether this person may have this duty at all. */
    private void alone(JsonNode person, Duty duty, Report report) {
        var where = person.path("id").asText() + " " + duty.id();
        var approvedUntil = LocalDate.parse(person.path("approvedUntil").asText());
        var approvalEnds = approvedUntil.plusDays(1).atStartOfDay(LONDON).toInstant();
        report.hard("approval", duty.until().isAfter(approvalEnds) ? 1 : 0, where + " after " + approvedUntil);
        report.hard("trainee", person.path("trainee").asBoolean() ? 1 : 0, where);
        for (var away : person.path("away")) {
            var overlaps = duty.overlaps(at(away.path("from")), at(away.path("until")));
            report.hard(
                    "away", overlaps ? 1 : 0, where + " " + away.path("reason").asText());
        }
        for (var wish : person.path("wishes")) {
            var cannot = wish.path("kind").asText().equals("CANNOT");
            var overlaps = duty.overlaps(at(wish.path("from")), at(wish.path("until")));
            report.hard("cannot", cannot && overlaps ? 1 : 0, where);
        }
        var days = words(person.path("workingDays"));
        var lines = words(person.path("onlyLines"));
        var fits = (days.isEmpty() || days.contains(duty.day().getDayOfWeek().name()))
                && (lines.isEmpty() || lines.contains(duty.entry().path("line").asText()))
                && !(person.path("noNights").asBoolean() && duty.is("NIGHTS"));
        report.hard("pattern", fits ? 0 : 1, where);
    }

    private void together(String person, List<Duty> row, Report report) {
        for (int index = 1; index < row.size(); index++) {
            var last = row.get(index - 1);
            var next = row.get(index);
            var where = person + " " + last.id() + " then " + next.id();
            if (next.from().isBefore(last.until())) {
                report.hard("overlap", 1, where);
            } else {
                var missing = DAILY_REST.minus(Duration.between(last.until(), next.from()));
                report.hard("dailyRest", Math.max(0, (missing.toMinutes() + 59) / 60), where);
            }
        }
        for (int week = 0; week < weeks; week++) {
            var monday = start.plusWeeks(week);
            var from = monday.atStartOfDay(LONDON).toInstant();
            var until = monday.plusWeeks(1).atStartOfDay(LONDON).toInstant();
            var freeSince = from;
            var longest = Duration.ZERO;
            for (var duty : row) {
                if (duty.overlaps(from, until)) {
                    longest = longer(longest, Duration.between(freeSince, duty.from()));
                    freeSince = duty.until().isAfter(freeSince) ? duty.until() : freeSince;
                }
            }
            longest = longer(longest, Duration.between(freeSince, until));
            report.hard("weeklyRest", longest.compareTo(WEEKLY_REST) < 0 ? 1 : 0, person + " in the week of " + monday);
        }
    }

    /** Over any seventeen weeks that end in the rota; days lost to leave are not taken off, so that it never asks too much. */
    private void hours(JsonNode person, List<Duty> row, Report report) {
        var minutes = new ArrayList<Long>();
        person.path("workedMinutes").forEach(week -> minutes.add(week.asLong()));
        for (int week = 0; week < weeks; week++) {
            var monday = start.plusWeeks(week);
            minutes.add(row.stream()
                    .filter(duty -> !duty.day().isBefore(monday) && duty.day().isBefore(monday.plusWeeks(1)))
                    .mapToLong(duty -> duty.length().toMinutes())
                    .sum());
            if (minutes.size() >= REFERENCE_WEEKS) {
                var total = minutes.subList(minutes.size() - REFERENCE_WEEKS, minutes.size()).stream()
                        .mapToLong(Long::longValue)
                        .sum();
                var over = total - MOST_MINUTES * REFERENCE_WEEKS;
                report.hard(
                        "averageHours",
                        over > 0 ? (over + 59) / 60 : 0,
                        person.path("id").asText() + " up to the week of " + monday);
            }
        }
    }

    /** The first duty off a fair share counts once, the second three times, the rest six times; in tenths. */
    private void shares(JsonNode person, List<Duty> row, Report report) {
        SHARES.forEach((kind, weight) -> {
            var target = person.path("targets").path(kind);
            if (!target.isMissingNode()) {
                var count = row.stream().filter(duty -> duty.is(kind)).count();
                var off = Math.abs(count - target.asDouble());
                var burden = Math.min(off, 1) + 3 * Math.min(Math.max(off - 1, 0), 1) + 6 * Math.max(off - 2, 0);
                report.cost("shares", USUAL * weight * Math.round(10 * burden));
            }
        });
    }

    private void wishes(JsonNode person, List<Duty> row, Report report) {
        for (var wish : person.path("wishes")) {
            var works = row.stream().anyMatch(duty -> duty.overlaps(at(wish.path("from")), at(wish.path("until"))));
            var kind = wish.path("kind").asText();
            if ((kind.equals("RATHER_NOT") && works) || (kind.equals("GLADLY") && !works)) {
                report.cost("wishes", USUAL * 40);
            }
        }
    }

    private void filled(Duty duty, @Nullable String holder, Report report) {
        var entry = duty.entry();
        var pinned = entry.path("pinnedTo");
        if (pinned.isTextual()) {
            report.hard("pinned", Objects.equals(holder, pinned.asText()) ? 0 : 1, duty.id());
        }
        if (holder == null) {
            report.cost("undone", (long) UNDONE * entry.path("priority").asInt());
            return;
        }
        var published = entry.path("publishedTo");
        if (published.isTextual() && !published.asText().equals(holder)) {
            report.cost("changed", (long) USUAL * 6 * entry.path("notice").asInt());
        }
        var team = entry.path("team");
        if (team.isTextual() && !team.equals(person(holder).path("team"))) {
            report.cost("places", USUAL * 10);
        }
    }

    private JsonNode person(String id) {
        for (var person : file.path("people")) {
            if (person.path("id").asText().equals(id)) {
                return person;
            }
        }
        throw new Unreadable("There is nobody " + id + ".");
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Set<String> words(JsonNode list) {
        var words = new HashSet<String>();
        list.forEach(word -> words.add(word.asText()));
        return words;
    }

    private static Instant at(JsonNode instant) {
        return Instant.parse(instant.asText());
    }
}
