package uk.dutydesk.deploy.bench.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was found: how much of each rule is broken, what each part costs, and where the hard rules are broken. */
final class Report {

    private static final int SHOWN = 20;

    private final Map<String, Long> hard = new LinkedHashMap<>();
    private final Map<String, Long> cost = new LinkedHashMap<>();
    private final List<String> breaches = new ArrayList<>();

    void hard(String rule, long amount, String where) {
        if (amount > 0) {
            hard.merge(rule, amount, Long::sum);
            breaches.add(rule + ": " + where);
        }
    }

    void cost(String part, long amount) {
        cost.merge(part, amount, Long::sum);
    }

    long hard() {
        return hard.values().stream().mapToLong(Long::longValue).sum();
    }

    long hard(String rule) {
        return hard.getOrDefault(rule, 0L);
    }

    long cost(String part) {
        return cost.getOrDefault(part, 0L);
    }

    long total() {
        return cost.values().stream().mapToLong(Long::longValue).sum();
    }

    List<String> firstBreaches() {
        return breaches.stream().limit(SHOWN).toList();
    }

    int moreBreaches() {
        return Math.max(0, breaches.size() - SHOWN);
    }

    /** One line: {@code {"instance":..,"hard":..,"score":..,"broken":{..},"parts":{..}}}. */
    String json(String instance) {
        return "{\"instance\":\"" + instance.replace("\\", "\\\\").replace("\"", "\\\"") + "\",\"hard\":" + hard()
                + ",\"score\":" + total() + ",\"broken\":" + json(hard) + ",\"parts\":" + json(cost) + "}";
    }

    private static String json(Map<String, Long> amounts) {
        return amounts.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
