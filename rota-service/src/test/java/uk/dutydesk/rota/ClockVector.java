package uk.dutydesk.rota;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One row of {@code clock-vectors.csv}: a rule, what goes in, what must come out, and why. */
public record ClockVector(String rule, Map<String, String> inputs, Map<String, String> results, String why) {

    public static Stream<ClockVector> of(String rule) {
        try (var file = Objects.requireNonNull(ClockVector.class.getResourceAsStream("/clock-vectors.csv"))) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .skip(1)
                    .map(line -> line.split(",", 4))
                    .filter(cells -> cells[0].equals(rule))
                    .map(cells -> new ClockVector(cells[0], named(cells[1]), named(cells[2]), cells[3]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String input(String name) {
        return Objects.requireNonNull(inputs.get(name));
    }

    public String expected(String name) {
        return Objects.requireNonNull(results.get(name));
    }

    private static Map<String, String> named(String cell) {
        return Arrays.stream(cell.split(";"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    @Override
    public String toString() {
        return why;
    }
}
