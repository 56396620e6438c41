package uk.dutydesk.assessment.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One worked case of {@code clock-vectors.csv}, computed by an independent program. */
record Vector(String rule, Map<String, String> inputs, Map<String, String> expected, String why) {

    static List<Vector> all() {
        try (var file = Vector.class.getResourceAsStream("/clock-vectors.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Vector::parse)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Stream<Vector> of(String rule) {
        return all().stream().filter(vector -> vector.rule.equals(rule));
    }

    LocalDate day(String key) {
        return LocalDate.parse(text(key));
    }

    Instant instant(String key) {
        return OffsetDateTime.parse(text(key)).toInstant();
    }

    String text(String key) {
        return inputs.getOrDefault(key, "");
    }

    boolean says(String key) {
        return inputs.containsKey(key);
    }

    /** What the rule answered, to be compared with all that is expected. */
    static Map<String, String> answer(Object... keysAndValues) {
        var answer = new LinkedHashMap<String, String>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            answer.put(keysAndValues[i].toString(), keysAndValues[i + 1].toString());
        }
        return answer;
    }

    static Map<String, String> period(DayPeriod period) {
        return answer("last_day", period.lastDay(), "ends_at", seconds(period.endsAt()));
    }

    static Map<String, String> window(DayPeriod window) {
        return answer("window_first_day", window.firstDay(), "window_last_day", window.lastDay());
    }

    static Map<String, String> clock(Instant endsAt) {
        var local = endsAt.atZone(LondonDays.LONDON).toLocalDateTime();
        return answer("ends_at", seconds(endsAt), "local", local);
    }

    static Map<String, String> with(Map<String, String> answer, String key, Object value) {
        var more = new LinkedHashMap<>(answer);
        more.put(key, value.toString());
        return more;
    }

    static String seconds(Instant moment) {
        return moment.toString();
    }

    @Override
    public String toString() {
        return why;
    }

    private static Vector parse(String line) {
        var columns = line.split(",", 4);
        return new Vector(columns[0], pairs(columns[1]), pairs(columns[2]), columns[3]);
    }

    private static Map<String, String> pairs(String column) {
        var pairs = new LinkedHashMap<String, String>();
        Arrays.stream(column.split(";")).map(pair -> pair.split("=", 2)).forEach(pair -> pairs.put(pair[0], pair[1]));
        return pairs;
    }
}
