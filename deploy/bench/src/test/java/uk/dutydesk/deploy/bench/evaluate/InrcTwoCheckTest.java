package uk.dutydesk.deploy.bench.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.dutydesk.deploy.bench.Given;

/** Ann comes from one night after three days' work, Ben from one day off; two weeks. e and n stand for shifts as a nurse. */
class InrcTwoCheckTest {

    private static final String IDLE = "--------------";

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "totalShifts;      100;  Ben; --------------",
                "totalShifts;      20;   Ben; eee--eee--eee-",
                "consecutive;      0;    Ben; --ee--ee--ee--",
                "consecutive;      45;   Ben; --e-----------",
                "consecutive;      0;    Ben; -------------e",
                "consecutive;      60;   Ben; --eeeee-------",
                "consecutive;      15;   Ann; --------------",
                "consecutive;      0;    Ann; n-------------",
                "consecutive;      75;   Ann; nnn-----------",
                "daysOff;          360;  Ben; --------------",
                "daysOff;          30;   Ben; -ee-ee--ee---e",
                "weekends;         30;   Ben; -----ee-----ee",
                "completeWeekends; 30;   Ben; -----e--------",
                "preferences;      10;   Ben; --e-----------",
                "preferences;      0;    Ben; --n-----------",
                "preferences;      10;   Ann; ----n---------"
            })
    void pricesEachRule(String part, long price, String nurse, String days) {
        var other = nurse.equals("Ann") ? "Ben" : "Ann";

        var report = check(nurse, days, other, IDLE);

        assertThat(report.cost(part) - idle(other, part)).isEqualTo(price);
    }

    @Test
    void reproducesTheValidatorsReportOnItsOwnSolution() {
        var folder = Given.published("inrc2/n005w4/Solution_H_0-WD_1-2-3-3");
        var files = Stream.of("1-0", "2-1", "3-2", "3-3")
                .map(week -> folder + "/Sol-n005w4-" + week + ".txt")
                .toList();

        var report = Evaluate.report(Given.weeksOfFive(), String.join(",", files));

        assertThat(report.hard()).isZero();
        assertThat(report.total()).isEqualTo(1695);
        assertThat(report.cost("totalShifts")).isEqualTo(320);
        assertThat(report.cost("consecutive")).isEqualTo(465);
        assertThat(report.cost("daysOff")).isEqualTo(330);
        assertThat(report.cost("preferences")).isEqualTo(70);
        assertThat(report.cost("weekends")).isEqualTo(210);
        assertThat(report.cost("completeWeekends")).isEqualTo(60);
        assertThat(report.cost("optimalCover")).isEqualTo(240);
    }

    @Test
    void seesWhatIsForbidden() {
        var report = check("Ann", "e-------------", "Ben", "--n-e-ne------");

        // Ann after the night in her history, Ben within his own row
        assertThat(report.hard("succession")).isEqualTo(2);
        // an early as a nurse on both Wednesdays
        assertThat(report.hard("minimumCover")).isEqualTo(2);
        assertThat(report.hard()).isEqualTo(4);
    }

    @Test
    void seesASkillTheNurseDoesNotHave() {
        var solution = Solution.read("Ann" + ",-".repeat(14) + "\nBen,Early/Head" + ",-".repeat(13));

        var report = two().check(solution);

        assertThat(report.hard("skill")).isEqualTo(1);
    }

    @Test
    void paysForEachMissingFromTheOptimum() {
        var report = check("Ann", "---E--nN------", "Ben", "eee----eee----");

        // missing: night as a nurse on Monday, Saturday and Sunday of both weeks, but for Sunday of the first; head on
        // one Thursday
        assertThat(report.cost("optimalCover")).isEqualTo(30 * (5 + 1));
    }

    @Test
    void doesNotPayAgainForWhatWasTooMuchBeforeTheFirstDay() {
        var long6 = two("Ann 0 0 Night 5 6 0");

        var report = long6.check(Solution.read(row("Ann", "n-------------") + "\n" + row("Ben", IDLE)));

        // one day more of work, and one night more
        assertThat(report.cost("consecutive")).isEqualTo(30 + 15);
    }

    @Test
    void refusesTwoShiftsOnOneDay() {
        var week = "SOLUTION\n0 two\n\nASSIGNMENTS = 2\nAnn Mon Early Head\nAnn Mon Night Nurse\n";

        assertThatThrownBy(() -> two().fromWeeks(List.of(week, week))).hasMessage("Ann has two shifts on Mon.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "without its last cover; (?m)^Night Head .*\\R; under REQUIREMENTS there should be 4 lines, and there are 3",
                "without a request; (?m)^Ann Any Fri.*\\R?; Line 10 of week 1: under SHIFT_OFF_REQUESTS there should be 2",
                "without its cover; (?s)REQUIREMENTS.*?(?=SHIFT_OFF); There is no REQUIREMENTS in week 1",
                "a line cut short; (?m)^(Early Nurse).*$; 2 words in REQUIREMENTS, not 9"
            })
    void evaluatesNothingByAWeekThatIsCutShort(String what, String gone, String why) throws IOException {
        var whole = Files.readString(Path.of(Given.own("WD-two-0.txt")));
        var cut = whole.replaceFirst(gone, what.startsWith("a line") ? "$1" : "");
        assertThat(cut).isNotEqualTo(whole);
        var idle = Solution.read(row("Ann", IDLE) + "\n" + row("Ben", IDLE));

        assertThatThrownBy(() -> two("Ann 0 0 Night 1 3 0", cut).check(idle))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining(why);
    }

    /** What someone who never works costs: five shifts, and days off beyond three; Ann's run of one night was too short. */
    private static long idle(String nurse, String part) {
        return switch (part) {
            case "totalShifts" -> 5 * 20;
            case "daysOff" -> (nurse.equals("Ann") ? 11 : 12) * 30L;
            case "consecutive" -> nurse.equals("Ann") ? 15 : 0;
            default -> 0;
        };
    }

    private static Report check(String nurse, String days, String other, String otherDays) {
        return two().check(Solution.read(row(nurse, days) + "\n" + row(other, otherDays)));
    }

    private static String row(String nurse, String days) {
        var row = new StringBuilder(nurse);
        for (var day : days.split("", -1)) {
            row.append(
                    switch (day) {
                        case "e" -> ",Early/Nurse";
                        case "n" -> ",Night/Nurse";
                        case "E" -> ",Early/Head";
                        case "N" -> ",Night/Head";
                        case "-" -> ",-";
                        default -> "";
                    });
        }
        return row.toString();
    }

    private static InrcTwoCheck two() {
        return two("Ann 0 0 Night 1 3 0");
    }

    private static InrcTwoCheck two(String historyOfAnn) {
        try {
            return two(historyOfAnn, Files.readString(Path.of(Given.own("WD-two-0.txt"))));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InrcTwoCheck two(String historyOfAnn, String week) {
        try {
            return new InrcTwoCheck(
                    Files.readString(Path.of(Given.own("Sc-two.txt"))),
                    Files.readString(Path.of(Given.own("H0-two-0.txt"))).replace("Ann 0 0 Night 1 3 0", historyOfAnn),
                    List.of(week, week));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
