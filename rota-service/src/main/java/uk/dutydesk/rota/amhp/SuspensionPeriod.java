package uk.dutydesk.rota.amhp;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.workingtime.London;
import uk.dutydesk.rota.workingtime.Span;

/**
 * Days on which an approval is suspended (SI 2008/1206, regulation 6). Why is private and is not here.
 *
 * @param until the last day, where it is known
 */
public record SuspensionPeriod(LocalDate from, @Nullable LocalDate until) {

    public SuspensionPeriod {
        if (until != null && until.isBefore(from)) {
            throw new ApprovalRefused("A suspension ends on or after its first day.");
        }
    }

    boolean touches(Span duty) {
        return London.startOf(from).isBefore(duty.end())
                && (until == null || duty.start().isBefore(London.startOf(until.plusDays(1))));
    }
}
