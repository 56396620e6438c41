package uk.dutydesk.rota.wish;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.kit.version.IfMatch;
import uk.dutydesk.rota.workingtime.London;

/** For which days wishes are taken, and how many: a manager says. */
@Path("/wish-periods")
@RolesAllowed({Roles.SERVICE_MANAGER, Roles.AMHP})
public class WishPeriodResource {

    private final WishPeriods periods;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    WishPeriodResource(WishPeriods periods, Audit audit, Caller caller, Clock clock) {
        this.periods = periods;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Those that are not over, with how many wishes the caller has left. */
    @GET
    @Transactional
    public List<PeriodView> list() {
        return periods.ahead().stream().map(this::view).toList();
    }

    /** Opens a period, or changes one (then with If-Match). */
    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.SERVICE_MANAGER)
    @Transactional
    public PeriodView describe(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull PeriodRequest request) {
        var known = periods.findByIdOptional(id);
        known.ifPresent(period -> IfMatch.require(ifMatch, period.version()));
        var period = known.orElseGet(() -> new WishPeriod(id));
        period.describe(request.firstDay(), request.lastDay(), request.closesOn(), request.most());
        periods.persistAndFlush(period);
        audit.changed("wish-period", id, "WishPeriodDescribed");
        return view(period);
    }

    private PeriodView view(WishPeriod period) {
        var person = caller.person();
        return new PeriodView(
                period.id(),
                period.version(),
                period.firstDay(),
                period.lastDay(),
                period.closesOn(),
                period.most(),
                period.isOpenOn(London.dayOf(clock.instant())),
                person == null ? null : periods.left(person, period));
    }

    /** The last day of the period and the last on which wishes are taken are included. */
    record PeriodRequest(
            @NotNull LocalDate firstDay,
            @NotNull LocalDate lastDay,
            @Nullable LocalDate closesOn,
            @Min(1) @Max(60) int most) {

        @AssertTrue(message = "a period ends on or after its first day, within a year") boolean isLastDay() {
            return firstDay == null
                    || lastDay == null
                    || (!lastDay.isBefore(firstDay) && !lastDay.isAfter(firstDay.plusDays(366)));
        }
    }

    record PeriodView(
            @NotNull UUID id,
            int version,
            @NotNull LocalDate firstDay,
            @NotNull LocalDate lastDay,
            @Nullable LocalDate closesOn,
            int most,
            boolean open,
            @Nullable Integer left) {}
}
