package uk.dutydesk.rota.development;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.Wording;

/**
 * Whether one person's protected development days come every two months.
 *
 * @param last the last one they had, within the year
 * @param next the next one in the diary
 */
record DevelopmentDay(
        UUID amhpId,
        String called,
        @Nullable LocalDate last,
        @Nullable LocalDate next,
        State state) {

    private static final int MONTHS = 2;

    enum State {
        /** Had lately, and the next one is in the diary in time; or not due yet. */
        IN_TIME,
        /** Falls due within a month and is not in the diary. */
        TO_BE_PLANNED,
        OVERDUE
    }

    static DevelopmentDay of(UUID amhpId, String called, List<LocalDate> days, LocalDate today) {
        var last = days.stream()
                .filter(day -> !day.isAfter(today))
                .max(LocalDate::compareTo)
                .orElse(null);
        var next = days.stream()
                .filter(day -> day.isAfter(today))
                .min(LocalDate::compareTo)
                .orElse(null);
        return new DevelopmentDay(amhpId, called, last, next, state(last, next, today));
    }

    private static State state(@Nullable LocalDate last, @Nullable LocalDate next, LocalDate today) {
        var due = last == null ? today : last.plusMonths(MONTHS);
        if (next != null && (last == null || !next.isAfter(due))) {
            return State.IN_TIME;
        }
        if (last == null || due.isBefore(today)) {
            return State.OVERDUE;
        }
        return due.isAfter(today.plusMonths(1)) ? State.IN_TIME : State.TO_BE_PLANNED;
    }

    String sentence() {
        var had =
                last == null ? called + " had none in the last year" : called + " last had one on " + Wording.day(last);
        var coming = next == null ? "none is in the diary" : "the next is on " + Wording.day(next);
        return had + "; " + coming + ".";
    }

    @Override
    public String toString() {
        return "DevelopmentDay[" + amhpId + "]";
    }
}
