package uk.dutydesk.rota.followed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.tenancy.Tenancy;
import uk.dutydesk.rota.followed.AwayTimes.Found;
import uk.dutydesk.rota.leave.Leave;
import uk.dutydesk.rota.leave.Leaves;
import uk.dutydesk.rota.workingtime.London;
import uk.dutydesk.rota.workingtime.Span;

/** Reads calendars again and again, and keeps what they propose for the next twelve months. Nothing is fetched inside a transaction. */
@ApplicationScoped
class Following {

    private static final int MONTHS = 12;

    private final FollowedCalendars calendars;
    private final LeaveProposals proposals;
    private final Leaves leaves;
    private final Fetching fetching;
    private final Audit audit;
    private final Tenancy tenancy;
    private final Clock clock;

    Following(
            FollowedCalendars calendars,
            LeaveProposals proposals,
            Leaves leaves,
            Fetching fetching,
            Audit audit,
            Tenancy tenancy,
            Clock clock) {
        this.calendars = calendars;
        this.proposals = proposals;
        this.leaves = leaves;
        this.fetching = fetching;
        this.audit = audit;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    private record Known(UUID id, String authority, URI address) {}

    @Scheduled(every = "${rota.calendars.every:6h}", delayed = "2m", concurrentExecution = ConcurrentExecution.SKIP)
    void readAll() {
        List<Known> known = tenancy.everywhere(() -> QuarkusTransaction.requiringNew()
                .call(() -> calendars.all().stream()
                        .map(each ->
                                new Known(each.id(), Objects.requireNonNullElse(each.authority(), ""), each.address()))
                        .toList()));
        known.forEach(each -> tenancy.as(each.authority(), () -> read(each.id(), each.address())));
    }

    /** What went wrong is kept for its owner to read; the proposals that were there stay. */
    void read(UUID id, URI address) {
        try {
            var found = AwayTimes.in(fetching.fetch(address), ahead());
            QuarkusTransaction.requiringNew()
                    .run(() -> calendars.findByIdOptional(id).ifPresent(each -> keep(each, found)));
        } catch (CalendarRefused refused) {
            QuarkusTransaction.requiringNew()
                    .run(() -> calendars.findByIdOptional(id).ifPresent(each -> each.fail(refused.trouble())));
        }
    }

    private Span ahead() {
        var today = London.dayOf(clock.instant());
        return London.days(today, today.plusMonths(MONTHS));
    }

    /** What is leave already, or was settled before, is not proposed again; what the calendar no longer has is dropped. */
    private void keep(FollowedCalendar calendar, Found found) {
        calendar.read(clock.instant(), found.unclear());
        var amhp = calendar.amhpId();
        var before = proposals.of(amhp);
        var known = before.stream().map(LeaveProposal::time).collect(Collectors.toSet());
        var leave = leaves.mentioned(ahead()).stream()
                .filter(each -> each.amhpId().equals(amhp))
                .map(Leave::time)
                .toList();
        before.stream()
                .filter(each -> each.isOpen() && !found.times().contains(each.time()))
                .forEach(proposals::delete);
        var fresh = found.times().stream()
                .filter(time -> !known.contains(time) && leave.stream().noneMatch(each -> contains(each, time)))
                .toList();
        fresh.forEach(time -> proposals.persist(new LeaveProposal(amhp, time)));
        if (!fresh.isEmpty()) {
            audit.changed("amhp", amhp, "LeaveProposed");
        }
    }

    private static boolean contains(Span leave, Span time) {
        return !leave.start().isAfter(time.start()) && !leave.end().isBefore(time.end());
    }
}
