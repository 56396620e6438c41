package uk.dutydesk.rota.amhp;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.dutydesk.rota.workingtime.London;
import uk.dutydesk.rota.workingtime.Span;

/**
 * Whether a person may act as an AMHP for an authority: approved, not suspended and acting for it <em>at every instant</em>
 * (Mental Health Act 1983, section 114; SI 2008/1206). A night that runs past the last approved day is refused.
 */
public record Standing(List<ApprovalPeriod> approvals, List<SuspensionPeriod> suspensions, List<ActingFor> actingFor) {

    /** Why a person may not act. */
    public enum Bar {
        /** Says no more than that: the reason is private. */
        SUSPENDED,
        NOT_ACTING_FOR_AUTHORITY,
        NOT_APPROVED
    }

    public Standing {
        approvals = approvals.stream()
                .sorted(Comparator.comparing(ApprovalPeriod::from))
                .toList();
        suspensions = List.copyOf(suspensions);
        actingFor = List.copyOf(actingFor);
    }

    /** Nothing, where the person may act for the whole of the duty. */
    public Optional<Bar> barTo(String authority, Span duty) {
        if (suspensions.stream().anyMatch(suspension -> suspension.touches(duty))) {
            return Optional.of(Bar.SUSPENDED);
        }
        if (actingFor.stream().noneMatch(agreed -> agreed.authority().equals(authority) && agreed.covers(duty))) {
            return Optional.of(Bar.NOT_ACTING_FOR_AUTHORITY);
        }
        return isApprovedThroughout(duty) ? Optional.empty() : Optional.of(Bar.NOT_APPROVED);
    }

    public boolean isSuspendedAt(LocalDate day) {
        return suspensions.stream().anyMatch(suspension -> suspension.touches(dayOf(day)));
    }

    /** Approved and not suspended, for whichever authority. */
    public boolean mayActOn(LocalDate day) {
        return !isSuspendedAt(day) && isApprovedThroughout(dayOf(day));
    }

    /** The last day of approval as now recorded; approvals that follow one another without a gap count as one. */
    public Optional<LocalDate> approvedUntil() {
        return approvals.stream().map(ApprovalPeriod::lastDay).max(Comparator.naturalOrder());
    }

    private boolean isApprovedThroughout(Span duty) {
        var covered = duty.start();
        for (var approval : approvals) {
            if (approval.covers(covered)) {
                covered = approval.span().end();
            }
        }
        return !covered.isBefore(duty.end());
    }

    private static Span dayOf(LocalDate day) {
        return London.days(day, day);
    }
}
