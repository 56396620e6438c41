package uk.dutydesk.rota.duty;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.kit.time.LondonTime;
import uk.dutydesk.rota.amhp.Amhps;
import uk.dutydesk.rota.duty.ManagerOnCallResource.ManagerView;
import uk.dutydesk.rota.planning.Cover;
import uk.dutydesk.rota.workingtime.London;
import uk.dutydesk.rota.workingtime.Span;

/** The published rota: who has which duty, and whom to ring now. */
@Path("/duties")
@RolesAllowed({Roles.SERVICE_MANAGER, Roles.AMHP})
public class DutyResource {

    private static final int NEXT = 3;
    private static final Duration LONGEST = Duration.ofDays(200);

    private final Duties duties;
    private final ManagersOnCall managers;
    private final Amhps amhps;
    private final Caller caller;
    private final Clock clock;

    DutyResource(Duties duties, ManagersOnCall managers, Amhps amhps, Caller caller, Clock clock) {
        this.duties = duties;
        this.managers = managers;
        this.amhps = amhps;
        this.caller = caller;
        this.clock = clock;
    }

    /** All published duties from one day to another, both included; at most 200 days. */
    @GET
    @Transactional
    public List<DutyView> list(@NotNull @QueryParam("from") LocalDate from, @NotNull @QueryParam("to") LocalDate to) {
        return views(duties.published(period(from, to)));
    }

    /** The caller's own. */
    @GET
    @Path("/mine")
    @RolesAllowed(Roles.AMHP)
    @Transactional
    public List<DutyView> mine(@NotNull @QueryParam("from") LocalDate from, @NotNull @QueryParam("to") LocalDate to) {
        var own = duties.published(period(from, to)).stream()
                .filter(duty -> duty.amhpId().equals(caller.person()))
                .toList();
        return views(own);
    }

    /** Whom to ring at an instant; now, where none is given. */
    @GET
    @Path("/on-duty")
    @Transactional
    public OnDuty onDuty(@QueryParam("at") @Nullable String at) {
        var moment = at == null ? clock.instant() : LondonTime.parse(at);
        var present = duties.publishedAt(moment);
        var next = duties.publishedAfter(moment, 20).stream()
                .filter(Duty::countsAsCover)
                .limit(NEXT)
                .toList();
        return new OnDuty(
                moment,
                views(those(present, Duty::countsAsCover)),
                views(those(present, duty -> duty.cover() == Cover.RESERVE)),
                managers.at(moment).map(ManagerView::of).orElse(null),
                views(those(present, duty -> duty.cover() == Cover.NONE)),
                barred(present, moment),
                views(next));
    }

    /** Something changed since it was published. */
    private List<UUID> barred(List<Duty> present, Instant moment) {
        var people = amhps.byId(present.stream().map(Duty::amhpId).collect(Collectors.toSet()));
        return present.stream()
                .filter(duty -> duty.cover() != Cover.NONE)
                .filter(duty -> Stream.ofNullable(people.get(duty.amhpId()))
                        .anyMatch(amhp -> amhp.standing()
                                .barTo(
                                        duty.actingFor(),
                                        new Span(moment, duty.time().end()))
                                .isPresent()))
                .map(Duty::id)
                .toList();
    }

    private static List<Duty> those(List<Duty> all, Predicate<Duty> which) {
        return all.stream().filter(which).toList();
    }

    private List<DutyView> views(List<Duty> some) {
        var people = amhps.byId(some.stream().map(Duty::amhpId).collect(Collectors.toSet()));
        return some.stream()
                .flatMap(duty -> Stream.ofNullable(people.get(duty.amhpId())).map(amhp -> DutyView.of(duty, amhp)))
                .toList();
    }

    private static Span period(LocalDate from, LocalDate to) {
        var first = London.startOf(from);
        var end = London.startOf(to.plusDays(1));
        var latest = first.plus(LONGEST);
        if (!end.isAfter(first)) {
            return new Span(first, first.plusNanos(1));
        }
        return new Span(first, end.isAfter(latest) ? latest : end);
    }
}
