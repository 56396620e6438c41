package uk.dutydesk.deploy.bench.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.dutydesk.deploy.bench.Given;

class CurtoisCheckTest {

    private static final String A = "A,E,E,E,-,-,L,L,L,-,-,E,E,-,-";
    private static final String B = "B,-,-,L,L,-,-,-,E,E,E,-,-,L,L";
    private static final String C = "C,E,-,E,-,-,-,-,E,E,-,E,-,-,-";

    @Test
    void addsUpWhatWasReckonedByHand() {
        var report = check(A, B, C);

        assertThat(report.hard()).isZero();
        assertThat(report.cost("requests")).isEqualTo(3 + 1);
        assertThat(report.cost("under")).isEqualTo(13 * 100);
        assertThat(report.cost("over")).isEqualTo(5);
        assertThat(report.total()).isEqualTo(1309);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "maxShifts;      1;   B,-,-,L,L,L,-,-,E,E,E,-,-,L,L",
                "maxMinutes;     480; C,E,-,E,-,-,E,-,E,E,-,E,-,-,-",
                "minMinutes;     480; B,-,-,-,-,-,-,-,E,E,-,-,-,L,L",
                "succession;     1;   A,E,E,E,-,-,L,L,E,-,-,E,E,-,-",
                "maxConsecutive; 1;   C,-,-,E,-,-,-,-,E,E,E,E,-,-,-",
                "minConsecutive; 1;   A,E,E,E,-,-,L,L,L,-,-,E,-,-,-",
                "minDaysOff;     1;   A,E,E,E,E,-,L,L,L,-,-,E,E,-,-",
                "maxWeekends;    1;   A,E,E,E,-,-,L,L,L,-,-,E,E,E,E",
                "daysOff;        1;   C,-,-,E,-,-,-,-,E,E,-,E,-,-,E"
            })
    void seesEachRuleBrokenAlone(String rule, long amount, String row) {
        var report = check(row.startsWith("A") ? row : A, row.startsWith("B") ? row : B, row.startsWith("C") ? row : C);

        assertThat(report.hard(rule)).isEqualTo(amount);
        assertThat(report.hard()).isEqualTo(amount);
        assertThat(report.firstBreaches()).hasSize(1);
    }

    @Test
    void atTheEdgesARunIsNeverTooShort() {
        var early = check("A,E,-,-,-,-,L,L,L,-,-,E,E,-,-", "B,-,L,L,-,-,-,-,E,E,E,-,-,L,L", C);
        var late = check("A,E,E,E,-,-,-,-,E,E,-,-,-,-,E", B, C);

        assertThat(early.hard()).isZero();
        assertThat(late.hard()).isZero();
    }

    @Test
    void wantsOneLineForEachPersonAndAValueForEachDay() {
        assertThatThrownBy(() -> check(A, B, "")).hasMessage("The solution has no line for C.");
        assertThatThrownBy(() -> check(A, B, C + ",E")).hasMessage("The solution has 15 days for C, not 14.");
        assertThatThrownBy(() -> check(A, B, C.replace('E', 'X'))).hasMessageContaining("\"X\" for C on day 0");
        assertThatThrownBy(() -> check(A, B, C + "\nD,-")).hasMessageContaining("people the instance does not have");
        assertThatThrownBy(() -> check(A, A, C)).hasMessageContaining("A is there twice");
    }

    @Test
    void evaluatesNothingByAnInstanceThatIsCutShort() throws IOException {
        var whole = Files.readString(Path.of(Given.own("three.txt"))).lines().toList();

        assertThatThrownBy(() -> new CurtoisCheck(String.join("\n", whole.subList(0, whole.size() - 3))))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("not for 14 times 2; it is cut short");
        assertThatThrownBy(() -> new CurtoisCheck(String.join("\n", whole).replaceFirst("(?m)^A,0,E,2$", "A,0")))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("line 20 of the instance: 2 fields in SECTION_SHIFT_ON_REQUESTS, not 4.");
        assertThatThrownBy(() -> new CurtoisCheck("")).isInstanceOf(Unreadable.class);
    }

    private static Report check(String... rows) {
        try {
            return new CurtoisCheck(Files.readString(Path.of(Given.own("three.txt"))))
                    .check(Solution.read(String.join("\n", rows)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
