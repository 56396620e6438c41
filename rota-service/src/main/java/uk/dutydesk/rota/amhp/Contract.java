package uk.dutydesk.rota.amhp;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A working pattern as it is kept. */
@Embeddable
record Contract(
        BigDecimal weeklyHours,
        List<String> workingDays,
        List<String> onlyLines,
        boolean dayLinesOnly,
        boolean noNights,
        @Nullable Integer maxDutiesPerWeek,
        int nightShare,
        int weekendShare,
        boolean optOut48,
        @Nullable LocalDate optOutUntil,
        BigDecimal otherHours,
        boolean restByFortnight) {

    static Contract of(WorkingPattern pattern) {
        return new Contract(
                pattern.weeklyHours(),
                pattern.workingDays().stream().sorted().map(DayOfWeek::name).toList(),
                pattern.onlyLines().stream().sorted().toList(),
                pattern.dayLinesOnly(),
                pattern.noNights(),
                pattern.maxDutiesPerWeek(),
                pattern.nightShare(),
                pattern.weekendShare(),
                pattern.optOut48(),
                pattern.optOutUntil(),
                pattern.otherHours(),
                pattern.restByFortnight());
    }

    WorkingPattern pattern() {
        return new WorkingPattern(
                weeklyHours,
                workingDays.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                onlyLines.stream().collect(Collectors.toSet()),
                dayLinesOnly,
                noNights,
                maxDutiesPerWeek,
                nightShare,
                weekendShare,
                optOut48,
                optOutUntil,
                otherHours,
                restByFortnight);
    }
}
