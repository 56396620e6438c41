package uk.dutydesk.deploy.journeys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rota as anyone may read it, and what an outsider finds wrong with it. It shares no code with the services, on purpose: approval
 * (section 114), suspension, leave, trainees, places filled once, and the Working Time Regulations 1998: rest of 11 hours (regulation 10),
 * 24 hours in each week or twice, or 48 hours once, in a fortnight (regulation 11), 48 hours a week on average (regulation 4).
 */
record ExportedRota(List<Person> people, List<Demand> demand, List<Duty> duties) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Duration ELEVEN_HOURS = Duration.ofHours(11);
    private static final Duration DAY = Duration.ofHours(24);
    private static final int WEEKS_OF_REFERENCE = 17;

    record Person(
            String id,
            List<Approval> approvals,
            List<Suspension> suspensions,
            List<Leave> leave,
            boolean trainee,
            boolean optOut48,
            double otherHours,
            boolean restByFortnight) {}

    record Approval(String authority, Instant from, Instant to) {}

    record Suspension(Instant from, @Nullable Instant to) {}

    record Leave(Instant start, Instant end) {}

    record Demand(String id, String authority, Instant start, Instant end, int required) {}

    record Duty(String demandId, String personId, Instant start, Instant end, boolean shadowing) {

        Duration length() {
            return Duration.between(start, end);
        }

        boolean touches(Instant from, @Nullable Instant to) {
            return from.isBefore(end) && (to == null || start.isBefore(to));
        }
    }

    static ExportedRota of(String json) {
        try {
            return JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(json, ExportedRota.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** One line for each fault; none in a lawful rota. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        var places = demand.stream().collect(Collectors.toMap(Demand::id, Function.identity()));
        var byPerson = duties.stream()
                .sorted(Comparator.comparing(Duty::start))
                .collect(Collectors.groupingBy(Duty::personId));
        people.forEach(person -> {
            var own = byPerson.getOrDefault(person.id(), List.of());
            own.forEach(duty -> faults.addAll(mayNot(person, duty, places)));
            faults.addAll(tooLittleRest(own));
            faults.addAll(noDayFree(person, own));
            faults.addAll(tooManyHours(person, own));
        });
        var filled = duties.stream()
                .filter(duty -> !duty.shadowing())
                .collect(Collectors.groupingBy(Duty::demandId, Collectors.counting()));
        demand.stream()
                .filter(place -> filled.getOrDefault(place.id(), 0L) > place.required())
                .forEach(place -> faults.add("filled twice: " + place));
        return faults;
    }

    private static List<String> mayNot(Person person, Duty duty, Map<String, Demand> places) {
        List<String> faults = new ArrayList<>();
        var place = places.get(duty.demandId());
        if (place == null || !duty.start().equals(place.start()) || !duty.end().equals(place.end())) {
            faults.add("not when it is needed: " + duty);
        } else if (!duty.shadowing() && (person.trainee() || !isApproved(person, place))) {
            faults.add("not approved: " + duty);
        }
        if (person.suspensions().stream().anyMatch(each -> duty.touches(each.from(), each.to()))) {
            faults.add("suspended: " + duty);
        }
        if (person.leave().stream().anyMatch(each -> duty.touches(each.start(), each.end()))) {
            faults.add("on leave: " + duty);
        }
        return faults;
    }

    private static boolean isApproved(Person person, Demand place) {
        return person.approvals().stream()
                .anyMatch(approval -> approval.authority().equals(place.authority())
                        && !place.start().isBefore(approval.from())
                        && !place.end().isAfter(approval.to()));
    }

    private static List<String> tooLittleRest(List<Duty> own) {
        return Stream.iterate(1, i -> i < own.size(), i -> i + 1)
                .filter(i -> Duration.between(own.get(i - 1).end(), own.get(i).start())
                                .compareTo(ELEVEN_HOURS)
                        < 0)
                .map(i -> "less than 11 hours before: " + own.get(i))
                .toList();
    }

    /** In each week from a Monday; where it was agreed, two in each fortnight instead. */
    private List<String> noDayFree(Person person, List<Duty> own) {
        List<String> faults = new ArrayList<>();
        var weeks = person.restByFortnight() ? 2 : 1;
        for (var monday = firstMonday();
                monday.plusWeeks(weeks).isBefore(lastDay().plusDays(1));
                monday = monday.plusWeeks(weeks)) {
            var from = monday.atStartOfDay(LONDON).toInstant();
            var to = monday.plusWeeks(weeks).atStartOfDay(LONDON).toInstant();
            if (daysFree(own, from, to) < weeks) {
                faults.add("no day free from " + monday + ": " + person.id());
            }
        }
        return faults;
    }

    private static long daysFree(List<Duty> own, Instant from, Instant to) {
        long free = 0;
        var since = from;
        for (var duty : own) {
            if (duty.touches(from, to)) {
                free += Math.max(0, Duration.between(since, duty.start()).dividedBy(DAY));
                since = duty.end();
            }
        }
        return free + Math.max(0, Duration.between(since, to).dividedBy(DAY));
    }

    /** Of the reference period, only what this rota shows: more than that is a fault whatever came before. */
    private static List<String> tooManyHours(Person person, List<Duty> own) {
        var hours = own.stream()
                        .map(Duty::length)
                        .reduce(Duration.ZERO, Duration::plus)
                        .toMinutes()
                / 60.0;
        var average = hours / WEEKS_OF_REFERENCE + person.otherHours();
        return person.optOut48() || average <= 48 ? List.of() : List.of("more than 48 hours a week: " + person.id());
    }

    private LocalDate firstMonday() {
        var first = demand.stream()
                .map(Demand::start)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return LocalDate.ofInstant(first, LONDON).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private LocalDate lastDay() {
        var last =
                demand.stream().map(Demand::end).max(Comparator.naturalOrder()).orElseThrow();
        return LocalDate.ofInstant(last, LONDON);
    }

    /** The lengths of all duties, each once: on the nights when clocks change a night is an hour longer or shorter. */
    List<Long> lengthsInHours() {
        return duties.stream()
                .map(duty -> duty.length().toHours())
                .distinct()
                .sorted()
                .toList();
    }
}
