package uk.dutydesk.rota.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.dutydesk.rota.amhp.ApprovalPeriod;

class EndingTest {

    private static final List<ApprovalPeriod> APPROVED =
            List.of(new ApprovalPeriod("WEX", LocalDate.parse("2024-03-01"), null));

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, 2026-03-01, 2027-02-28",
        "2026-03-01, 2026-03-01, 2027-02-28",
        "2026-02-28, 2025-03-01, 2026-02-28",
        "2029-02-28, 2028-03-01, 2029-02-28"
    })
    void aTrainingYearRunsFromTheDayOfApproval(LocalDate day, LocalDate from, LocalDate lastDay) {
        var year = ApprovalYear.on(day, APPROVED, List.of()).orElseThrow();

        assertThat(year.from()).isEqualTo(from);
        assertThat(year.lastDay()).isEqualTo(lastDay);
    }

    @Test
    void countsOnlyTrainingOfTheYear() {
        var had = List.of(training("2026-02-28", 10), training("2026-03-01", 6), training("2027-02-28", 7));

        var year = ApprovalYear.on(LocalDate.parse("2026-11-21"), APPROVED, had).orElseThrow();

        assertThat(year.hours()).isEqualByComparingTo("13");
        assertThat(year.missing()).isEqualByComparingTo("5");
    }

    @Test
    void asksNoTrainingOfSomebodyWhoIsNotApproved() {
        assertThat(ApprovalYear.on(LocalDate.parse("2030-01-01"), APPROVED, List.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"90, 90", "61, 90", "60, 60", "30, 30", "8, 30", "7, 7", "0, 7"})
    void tellsAtNinetySixtyThirtyAndSevenDays(int daysLeft, int toldAt) {
        var ending = new Ending(UUID.randomUUID(), Ending.Kind.APPROVAL, LocalDate.EPOCH, daysLeft, BigDecimal.ZERO);

        assertThat(ending.toldAt()).isEqualTo(toldAt);
    }

    private static Training training(String day, int hours) {
        return new Training(
                UUID.randomUUID(), UUID.randomUUID(), "Course " + day, LocalDate.parse(day), BigDecimal.valueOf(hours));
    }
}
