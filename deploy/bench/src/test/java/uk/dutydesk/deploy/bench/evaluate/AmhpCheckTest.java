package uk.dutydesk.deploy.bench.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One week of two people. A: leave on Friday, wishes; B: approved until Thursday, a trainee is C. */
class AmhpCheckTest {

    private static final String WEEK = """
            {"format": "dutydesk-amhp-1", "name": "week", "start": "2027-01-04", "weeks": 1,
             "people": [
              {"id": "A", "workingDays": [], "onlyLines": [], "noNights": false, "trainee": false, "team": "T1",
               "approvedUntil": "2029-01-01", "workedMinutes": [%1$s],
               "away": [{"from": "2027-01-08T00:00:00Z", "until": "2027-01-09T00:00:00Z", "reason": "is on leave", "lost": true}],
               "wishes": [{"from": "2027-01-04T00:00:00Z", "until": "2027-01-05T00:00:00Z", "kind": "RATHER_NOT"},
                          {"from": "2027-01-05T09:00:00Z", "until": "2027-01-05T17:00:00Z", "kind": "GLADLY"}],
               "targets": {"WEEKDAYS": 1.0}},
              {"id": "B", "workingDays": ["TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"], "onlyLines": [],
               "noNights": true, "trainee": false, "approvedUntil": "2027-01-07", "workedMinutes": [], "away": [],
               "wishes": [{"from": "2027-01-06T00:00:00Z", "until": "2027-01-07T00:00:00Z", "kind": "CANNOT"}], "targets": {}},
              {"id": "C", "workingDays": [], "onlyLines": [], "noNights": false, "trainee": true,
               "approvedUntil": "2029-01-01", "workedMinutes": [], "away": [], "wishes": [], "targets": {}}],
             "duties": [
              {"id": "mon", "line": "DAY", "from": "2027-01-04T09:00:00Z", "until": "2027-01-04T17:00:00Z", "priority": 3, "kinds": ["WEEKDAYS"], "notice": 3, "publishedTo": "B"},
              {"id": "tue", "line": "DAY", "from": "2027-01-05T09:00:00Z", "until": "2027-01-05T17:00:00Z", "priority": 3, "kinds": ["WEEKDAYS"], "notice": 3, "team": "T1"},
              {"id": "late", "line": "LATE", "from": "2027-01-05T12:00:00Z", "until": "2027-01-05T20:00:00Z", "priority": 3, "kinds": [], "notice": 3},
              {"id": "early", "line": "DAY", "from": "2027-01-06T06:00:00Z", "until": "2027-01-06T10:00:00Z", "priority": 3, "kinds": [], "notice": 3},
              {"id": "night", "line": "NIGHT", "from": "2027-01-07T21:00:00Z", "until": "2027-01-08T08:00:00Z", "priority": 5, "kinds": [], "notice": 3},
              {"id": "thu", "line": "DAY", "from": "2027-01-07T20:00:00Z", "until": "2027-01-08T01:00:00Z", "priority": 3, "kinds": [], "notice": 3},
              {"id": "long1", "line": "DAY", "from": "2027-01-04T00:00:00Z", "until": "2027-01-07T13:00:00Z", "priority": 1, "kinds": [], "notice": 3},
              {"id": "long2", "line": "DAY", "from": "2027-01-08T00:00:00Z", "until": "2027-01-11T00:00:00Z", "priority": 1, "kinds": [], "notice": 3},
              {"id": "tue2", "line": "DAY", "from": "2027-01-05T09:00:00Z", "until": "2027-01-05T17:00:00Z", "priority": 3, "kinds": ["NIGHTS"], "notice": 3, "pinnedTo": "A"}]}
            """;

    private static final long LEFT_UNDONE = 3 + 3 + 3 + 3 + 5 + 3 + 1 + 1 + 3;

    @ParameterizedTest(name = "{0}: {2} {3} {4}")
    @CsvSource({
        "approval,     1,  -, thu@3, -",
        "trainee,      1,  -, -, tue@1",
        "away,         1,  night@3, -, -",
        "cannot,       1,  -, early@2, -",
        "pattern,      1,  -, mon@0, -",
        "pattern,      1,  -, tue2@1, -",
        "overlap,      1,  tue+late@1, -, -",
        "dailyRest,    1,  late@1+early@2, -, -",
        "weeklyRest,   1,  -, -, long1@0+long2@4",
        "heldTwice,    1,  tue@1, tue@1, -"
    })
    void seesEachRuleBroken(String rule, long amount, String a, String b, String c) {
        var report = check("", a, b, c);

        assertThat(report.hard(rule)).isEqualTo(amount);
    }

    @Test
    void pricesWhatIsLeftUndoneAndWhatCouldBeBetter() {
        var report = check("", "-", "-", "-");

        assertThat(report.cost("undone")).isEqualTo(1_000_000 * LEFT_UNDONE);
        assertThat(report.hard()).isEqualTo(report.hard("pinned")).isEqualTo(1);
        assertThat(report.cost("shares")).isEqualTo(2 * 10);
        assertThat(report.cost("wishes")).isEqualTo(2 * 40);
    }

    @Test
    void pricesADutyThatWasSomebodyElsesAndOneOfAnotherTeam() {
        var report = check("", "mon@0", "tue@1", "-");

        assertThat(report.cost("changed")).isEqualTo(2 * 6 * 3);
        assertThat(report.cost("places")).isEqualTo(2 * 10);
        assertThat(report.cost("shares")).isZero();
        assertThat(report.cost("wishes")).isEqualTo(2 * 2 * 40);
    }

    @Test
    void averagesWorkOverSeventeenWeeks() {
        var fifty = String.join(",", java.util.Collections.nCopies(16, "3000"));

        var report = check(fifty, "tue@1", "-", "-");

        // sixteen weeks of fifty hours and one of eight: eight hours less than seventeen of 48
        assertThat(report.hard("averageHours")).isZero();
        assertThat(check(fifty, "long1@0", "-", "-").hard("averageHours")).isEqualTo(16 * 50 + 85 - 17 * 48);
    }

    /** Each person as "duty@day", more than one day split by "+". */
    private static Report check(String workedBefore, String... rows) {
        var text = new StringBuilder();
        for (int person = 0; person < 3; person++) {
            var days = new String[7];
            Arrays.fill(days, "-");
            var last = rows[person].lastIndexOf('@');
            if (last >= 0) {
                var parts = rows[person].split("(?<=@\\d)\\+", -1);
                for (var part : parts) {
                    var sides = part.split("@", 2);
                    days[Integer.parseInt(sides[1])] = sides[0];
                }
            }
            text.append("ABC".charAt(person))
                    .append(',')
                    .append(String.join(",", days))
                    .append('\n');
        }
        return new AmhpCheck(WEEK.formatted(workedBefore)).check(Solution.read(text.toString()));
    }
}
