package uk.dutydesk.rota.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody else might write to check an exported rota. It shares no code with the service, on purpose. */
final class IndependentChecker {

    private static final long ELEVEN_HOURS = 11 * 3600;

    record Rota(List<Person> people, List<Demand> demand, List<Duty> duties) {}

    record Person(String id, List<Approval> approvals, List<Days> suspensions, List<Leave> leave, boolean trainee) {}

    record Approval(String authority, Instant from, Instant to) {}

    record Days(Instant from, @Nullable Instant to) {}

    record Leave(Instant start, Instant end) {}

    record Demand(String id, String authority, Instant start, Instant end) {}

    record Duty(String demandId, String personId, Instant start, Instant end, boolean shadowing) {}

    private final Rota rota;

    private IndependentChecker(Rota rota) {
        this.rota = rota;
    }

    static IndependentChecker of(String export) {
        try {
            return new IndependentChecker(JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(export, Rota.class));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        Map<String, Instant> lastEnd = new HashMap<>();
        var inOrder =
                rota.duties().stream().sorted(Comparator.comparing(Duty::start)).toList();
        for (var duty : inOrder) {
            faults.addAll(faultsOf(duty));
            var last = lastEnd.put(duty.personId(), duty.end());
            if (last != null && duty.start().getEpochSecond() - last.getEpochSecond() < ELEVEN_HOURS) {
                faults.add("too little rest: " + duty);
            }
        }
        return faults;
    }

    /** How many hours duties last, each length once. */
    List<Long> lengths() {
        return rota.duties().stream()
                .map(duty -> (duty.end().getEpochSecond() - duty.start().getEpochSecond()) / 3600)
                .distinct()
                .toList();
    }

    private List<String> faultsOf(Duty duty) {
        List<String> faults = new ArrayList<>();
        var person = rota.people().stream()
                .filter(each -> each.id().equals(duty.personId()))
                .findFirst()
                .orElseThrow();
        var place = rota.demand().stream()
                .filter(each -> each.id().equals(duty.demandId()))
                .findFirst()
                .orElseThrow();
        if (!duty.start().equals(place.start()) || !duty.end().equals(place.end())) {
            faults.add("not when it is needed: " + duty);
        }
        if (!duty.shadowing() && (person.trainee() || !approved(person, place))) {
            faults.add("not approved: " + duty);
        }
        if (person.suspensions().stream().anyMatch(days -> touches(duty, days.from(), days.to()))) {
            faults.add("suspended: " + duty);
        }
        if (person.leave().stream().anyMatch(leave -> touches(duty, leave.start(), leave.end()))) {
            faults.add("on leave: " + duty);
        }
        return faults;
    }

    private static boolean approved(Person person, Demand place) {
        return person.approvals().stream()
                .anyMatch(approval -> approval.authority().equals(place.authority())
                        && !place.start().isBefore(approval.from())
                        && !place.end().isAfter(approval.to()));
    }

    private static boolean touches(Duty duty, Instant from, @Nullable Instant to) {
        return from.isBefore(duty.end()) && (to == null || duty.start().isBefore(to));
    }
}
