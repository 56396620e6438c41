package uk.dutydesk.deploy.bench.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.dutydesk.deploy.bench.Given;

/** Fourteen days from a Friday; each rule of the instance has a prime for its weight. */
class InrcOneCheckTest {

    private static final String IDLE = ",-".repeat(14);

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "assignments;            0;  a,-,-,-,E,E,E,-,-,-,-,-,-,E,E",
                "assignments;            3;  a,-,-,-,E,E,-,-,-,-,-,-,-,E,E",
                "assignments;            4;  a,E,E,E,E,-,-,E,E,E,-,-,E,E,E",
                "consecutiveWorkingDays; 5;  a,-,-,-,E,E,E,E,E,-,-,-,-,-,-",
                "consecutiveWorkingDays; 7;  a,-,-,-,E,-,-,-,-,-,-,-,-,-,-",
                "consecutiveFreeDays;    22; a,E,E,E,E,-,-,-,-,-,E,E,E,E,E",
                "consecutiveFreeDays;    13; a,E,E,E,E,-,E,E,E,E,E,E,E,E,E",
                "consecutiveWeekends;    17; a,-,E,E,-,-,-,-,-,E,E,-,-,-,-",
                "completeWeekends;       19; a,-,E,-,-,-,-,-,-,-,-,-,-,-,-",
                "completeWeekends;       76; b,E,-,E,-,-,-,-,-,-,-,-,-,-,-",
                "identicalWeekends;      46; a,-,E,N,-,-,-,-,-,-,-,-,-,-,-",
                "identicalWeekends;      69; b,E,E,N,-,-,-,-,-,-,-,-,-,-,-",
                "nightBeforeFreeWeekend; 29; a,N,-,-,-,-,-,-,-,-,-,-,-,-,-",
                "nightBeforeFreeWeekend; 0;  a,N,E,E,-,-,-,-,-,-,-,-,-,-,-",
                "skills;                 31; c,-,-,-,-,N,-,-,-,-,-,-,-,-,-",
                "patterns;               37; a,-,-,-,N,E,-,-,-,-,-,-,-,-,-",
                "patterns;               41; a,-,E,-,-,-,-,-,-,-,-,-,-,-,-",
                "requests;               43; a,E,-,-,-,-,-,-,-,-,-,-,-,-,-",
                "requests;               47; b,-,-,-,E,-,-,-,-,-,-,-,-,-,-"
            })
    void pricesEachRule(String part, long price, String row) {
        var report = check(row);

        // two colleagues who never work: five shifts missing each, and eleven free days in a row too many
        var idle = check("a" + IDLE).cost(part) / 3;
        assertThat(report.cost(part) - 2 * idle).isEqualTo(price);
    }

    @Test
    void pricesThreeWhoNeverWork() {
        var report = check("a" + IDLE);

        assertThat(report.cost("assignments")).isEqualTo(3 * 5 * 3);
        assertThat(report.cost("consecutiveFreeDays")).isEqualTo(3 * 11 * 11);
        assertThat(report.total()).isEqualTo(3 * (15 + 121));
    }

    @Test
    void wantsCoverMetExactly() {
        var report = check("a,E,-,-,-,-,-,-,-,-,-,-,-,-,-", "b,E,-,-,-,-,-,-,-,-,-,-,-,-,-");

        // on the first day one early too many; thirteen earlies and fourteen nights have nobody
        assertThat(report.hard("cover")).isEqualTo(1 + 13 + 14);
    }

    private static Report check(String... rows) {
        var all = new StringBuilder();
        for (var id : List.of("a", "b", "c")) {
            all.append(Arrays.stream(rows)
                            .filter(row -> row.startsWith(id))
                            .findFirst()
                            .orElse(id + IDLE))
                    .append('\n');
        }
        try {
            return new InrcOneCheck(Files.readString(Path.of(Given.own("three.xml"))))
                    .check(Solution.read(all.toString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
