package uk.dutydesk.rota.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.dutydesk.rota.development.DevelopmentDay.State;

class DevelopmentDayTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    @Test
    void isInTimeWithTheNextInTheDiaryWithinTwoMonthsOfTheLast() {
        assertThat(having("2026-10-20", "2026-12-20").state()).isEqualTo(State.IN_TIME);
    }

    @Test
    void isToBePlannedWhereItFallsDueWithinAMonthAndTheNextIsTooLate() {
        assertThat(having("2026-10-10", "2026-12-20").state()).isEqualTo(State.TO_BE_PLANNED);
    }

    @Test
    void isNotAskedForWhileTheLastIsFresh() {
        assertThat(having("2026-11-10").state()).isEqualTo(State.IN_TIME);
    }

    @Test
    void isOverdueTwoMonthsAfterTheLast() {
        assertThat(having("2026-09-20").state()).isEqualTo(State.OVERDUE);
    }

    @Test
    void isOverdueForWhoeverNeverHadOne() {
        assertThat(having().state()).isEqualTo(State.OVERDUE);
        assertThat(having().sentence()).isEqualTo("Ann had none in the last year; none is in the diary.");
    }

    private static DevelopmentDay having(String... days) {
        List<LocalDate> dates = Stream.of(days).map(LocalDate::parse).toList();
        return DevelopmentDay.of(new UUID(0, 1), "Ann", dates, TODAY);
    }
}
