package uk.dutydesk.rota.amhp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.dutydesk.rota.amhp.Standing.Bar.NOT_ACTING_FOR_AUTHORITY;
import static uk.dutydesk.rota.amhp.Standing.Bar.NOT_APPROVED;
import static uk.dutydesk.rota.amhp.Standing.Bar.SUSPENDED;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.dutydesk.rota.ClockVector;
import uk.dutydesk.rota.workingtime.Span;

class StandingTest {

    private static final ApprovalPeriod APPROVAL = new ApprovalPeriod("WEX", LocalDate.parse("2021-12-01"), null);
    private static final ActingFor WEXMERE = new ActingFor("WEX", LocalDate.parse("2021-12-01"), null);

    static Stream<ClockVector> vectors() {
        return ClockVector.of("amhp_approval");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void agreesWithTheVectors(ClockVector vector) {
        var approval = new ApprovalPeriod("WEX", LocalDate.parse(vector.input("approved")), null);
        var night = dutyEnding(vector.input("shift_end"));

        var bar = standing(approval).barTo("WEX", night);

        assertThat(approval.lastDay()).isEqualTo(vector.expected("last_day"));
        assertThat(bar.isEmpty()).isEqualTo(vector.expected("eligible").equals("yes"));
    }

    @Test
    void allowsADutyThatEndsAsTheLastDayCloses() {
        assertThat(standing(APPROVAL).barTo("WEX", dutyEnding("2026-12-01T00:00Z")))
                .isEmpty();
    }

    @Test
    void refusesADutyThatRunsOneMinutePastTheLastDay() {
        assertThat(standing(APPROVAL).barTo("WEX", dutyEnding("2026-12-01T00:01Z")))
                .contains(NOT_APPROVED);
    }

    @Test
    void refusesADutyThatStartsBeforeTheFirstDay() {
        assertThat(standing(APPROVAL).barTo("WEX", dutyEnding("2021-12-01T09:00Z")))
                .contains(NOT_ACTING_FOR_AUTHORITY);
    }

    @Test
    void joinsApprovalsThatFollowOneAnother() {
        var renewed = new ApprovalPeriod("WEX", LocalDate.parse("2026-12-01"), null);

        var bar = standing(renewed, APPROVAL).barTo("WEX", dutyEnding("2026-12-01T08:00Z"));

        assertThat(bar).isEmpty();
    }

    @Test
    void doesNotJoinApprovalsWithADayBetween() {
        var renewedLate = new ApprovalPeriod("WEX", LocalDate.parse("2026-12-02"), null);

        var bar = standing(APPROVAL, renewedLate).barTo("WEX", dutyEnding("2026-12-02T08:00Z"));

        assertThat(bar).contains(NOT_APPROVED);
    }

    @Test
    void refusesAnAuthorityNobodyAgreedTo() {
        assertThat(standing(APPROVAL).barTo("KES", dutyEnding("2026-11-20T08:00Z")))
                .contains(NOT_ACTING_FOR_AUTHORITY);
    }

    @Test
    void refusesADutyTouchedByASuspension() {
        var suspended = new Standing(
                List.of(APPROVAL),
                List.of(new SuspensionPeriod(LocalDate.parse("2026-11-20"), null)),
                List.of(WEXMERE));

        var bar = suspended.barTo("WEX", dutyEnding("2026-11-20T00:01Z"));

        assertThat(bar).contains(SUSPENDED);
    }

    @Test
    void allowsADutyOnTheDayAfterASuspension() {
        var over = new SuspensionPeriod(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-19"));

        var bar = new Standing(List.of(APPROVAL), List.of(over), List.of(WEXMERE))
                .barTo("WEX", dutyEnding("2026-11-20T12:00Z"));

        assertThat(bar).isEmpty();
    }

    @Test
    void refusesAnEndAfterTheFiveYears() {
        assertThatThrownBy(
                        () -> new ApprovalPeriod("WEX", LocalDate.parse("2021-12-01"), LocalDate.parse("2026-12-01")))
                .isInstanceOf(ApprovalRefused.class)
                .hasMessageContaining("regulations 4 and 7");
    }

    @ParameterizedTest
    @CsvSource({"2024-02-28, 2029-02-27", "2024-02-29, 2029-02-28", "2024-03-01, 2029-02-28", "2023-03-01, 2028-02-29"})
    void endsOnTheDayBeforeTheCorrespondingDate(LocalDate from, LocalDate lastDay) {
        assertThat(new ApprovalPeriod("WEX", from, null).lastDay()).isEqualTo(lastDay);
    }

    @Test
    void tellsTheLastDay() {
        assertThat(standing(APPROVAL).approvedUntil()).isEqualTo(Optional.of(LocalDate.parse("2026-11-30")));
    }

    private static Standing standing(ApprovalPeriod... approvals) {
        return new Standing(List.of(approvals), List.of(), List.of(WEXMERE));
    }

    /** A duty of ten hours. */
    private static Span dutyEnding(String time) {
        var end = OffsetDateTime.parse(time).toInstant();
        return new Span(end.minus(Duration.ofHours(10)), end);
    }
}
