package uk.dutydesk.assessment.law;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A court application to displace the nearest relative, and what it does to section 2: section 29(4).
 *
 * @param disposedOf the day it was finally disposed of, appeal included; none while it is pending
 */
public record PendingDisplacement(
        Ground ground, LocalDate applied, @Nullable LocalDate disposedOf, boolean orderMade) {

    static final int DAYS_AFTER_AN_ORDER = 7;

    /** The grounds of section 29(3). */
    public enum Ground {
        NO_NEAREST_RELATIVE,
        INCAPABLE,
        UNREASONABLE_OBJECTION,
        DISCHARGE_WITHOUT_DUE_REGARD,
        UNSUITABLE
    }

    /** Only an objection or a discharge extends, and only if the application was made while section 2 still ran. */
    public boolean extendsPast(LocalDate lastDayOfSection2) {
        var extending = ground == Ground.UNREASONABLE_OBJECTION || ground == Ground.DISCHARGE_WITHOUT_DUE_REGARD;
        var pendingThen = disposedOf == null || disposedOf.isAfter(lastDayOfSection2);
        return extending && pendingThen && !applied.isAfter(lastDayOfSection2);
    }

    /** The last day of detention under section 2; none while the application is pending and extends it. */
    public Optional<LocalDate> lastDay(LocalDate lastDayOfSection2) {
        if (!extendsPast(lastDayOfSection2)) {
            return Optional.of(lastDayOfSection2);
        }
        return Optional.ofNullable(disposedOf).map(day -> orderMade ? day.plusDays(DAYS_AFTER_AN_ORDER) : day);
    }
}
