package uk.dutydesk.rota.amhp;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.workingtime.London;
import uk.dutydesk.rota.workingtime.Span;

/**
 * An agreement to act on behalf of a local social services authority (section 114(10); SI 2008/1206, regulation 5(b)).
 *
 * @param until the last day, where it has one
 */
public record ActingFor(
        String authority, LocalDate from, @Nullable LocalDate until) {

    boolean covers(Span duty) {
        return !duty.start().isBefore(London.startOf(from))
                && (until == null || !duty.end().isAfter(London.startOf(until.plusDays(1))));
    }
}
