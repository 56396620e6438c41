package uk.dutydesk.rota.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AverageWeekTest {

    private static final int H = 60;

    @Test
    void isFortyEightHoursAtMost() {
        var worked = weeks(17, 48 * H);

        var worst = AverageWeek.worst(worked, weeks(17, 37 * H), new int[17], 16, period -> true);

        assertThat(worst.isTooLong()).isFalse();
    }

    @Test
    void countsWhatIsOverInAllSeventeenWeeks() {
        var worked = weeks(17, 48 * H);
        worked[16] = 60 * H;

        var worst = AverageWeek.worst(worked, weeks(17, 37 * H), new int[17], 16, period -> true);

        assertThat(worst.minutesOver()).isEqualTo(12 * H);
    }

    @Test
    void allowsALongWeekAmongShortOnes() {
        var worked = weeks(17, 37 * H);
        worked[16] = 72 * H;

        var worst = AverageWeek.worst(worked, weeks(17, 37 * H), new int[17], 16, period -> true);

        assertThat(worst.isTooLong()).isFalse();
    }

    @Test
    void takesTheDaysAfterForThoseLostToLeave() {
        var worked = weeks(18, 50 * H);
        worked[5] = 0;
        var lost = new int[18];
        lost[5] = 7;

        var worst = AverageWeek.worst(worked, weeks(18, 0), lost, 17, period -> true);

        assertThat(worst.minutesOver()).isEqualTo(17 * 2 * H);
        assertThat(worst.last()).isEqualTo(17);
    }

    @Test
    void leavesToTheContractWhatTheContractAsksFor() {
        var worked = weeks(17, 50 * H);

        var worst = AverageWeek.worst(worked, weeks(17, 50 * H), new int[17], 16, period -> true);

        assertThat(worst.isTooLong()).isFalse();
    }

    @Test
    void saysNothingOfPeriodsThatArePast() {
        var worked = weeks(18, 37 * H);
        Arrays.fill(worked, 0, 17, 60 * H);
        worked[17] = 0;

        var worst = AverageWeek.worst(worked, worked, new int[18], 17, period -> true);

        assertThat(worst.isTooLong()).isFalse();
    }

    @Test
    void judgesTheWorstOfThosePeriodsTheRuleIsAbout() {
        var worked = weeks(18, 48 * H);
        worked[0] = 60 * H;
        worked[17] = 52 * H;

        var worst = AverageWeek.worst(worked, weeks(18, 37 * H), new int[18], 16, period -> period.last() > 16);

        assertThat(worst.minutesOver()).isEqualTo(4 * H);
        assertThat(worst.last()).isEqualTo(17);
    }

    private static int[] weeks(int many, int minutes) {
        var weeks = new int[many];
        Arrays.fill(weeks, minutes);
        return weeks;
    }
}
