package uk.dutydesk.rota.exposure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.rota.amhp.Amhp;
import uk.dutydesk.rota.amhp.Amhps;
import uk.dutydesk.rota.demand.BankHolidays;
import uk.dutydesk.rota.duty.Duties;
import uk.dutydesk.rota.duty.Duty;
import uk.dutydesk.rota.planning.Role;
import uk.dutydesk.rota.workingtime.UnsocialHours;

/** The log of duties somebody has worked beside a colleague: for a trainee's portfolio, and to count a newcomer's first ones. */
@Path("/amhps/{id}/exposure")
@RolesAllowed({Roles.SERVICE_MANAGER, Roles.AMHP})
public class ExposureResource {

    private final Amhps amhps;
    private final Duties duties;
    private final BankHolidays bankHolidays;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    ExposureResource(Amhps amhps, Duties duties, BankHolidays bankHolidays, Audit audit, Caller caller, Clock clock) {
        this.amhps = amhps;
        this.duties = duties;
        this.bankHolidays = bankHolidays;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** For managers, for the person, and for whoever supervises them. Duties that have ended, oldest first. */
    @GET
    @Transactional
    public ExposureView show(UUID id) {
        var amhp = amhps.get(id);
        var supervises = Objects.equals(amhp.particulars().supervisorId(), caller.person());
        if (!caller.has(Roles.SERVICE_MANAGER) && !id.equals(caller.person()) && !supervises) {
            throw new EntityNotFoundException();
        }
        audit.read("amhp", id);
        var now = clock.instant();
        var holidays = bankHolidays.days();
        var worked = duties.besideColleagues(List.of(id)).stream()
                .filter(duty -> !duty.time().end().isAfter(now))
                .map(duty -> SeenView.of(
                        duty, UnsocialHours.of(duty.time().start(), duty.time().end(), holidays)))
                .toList();
        return ExposureView.of(amhp, worked);
    }

    /**
     * What somebody has seen.
     *
     * @param pairedFor how many first duties they work beside a colleague, where a number was agreed
     * @param stillToPair how many of those are left
     */
    record ExposureView(
            @NotNull UUID amhpId,
            @Nullable Integer pairedFor,
            @Nullable Integer stillToPair,
            int duties,
            int nights,
            int weekends,
            double hours,
            @NotNull List<SeenView> seen) {

        static ExposureView of(Amhp amhp, List<SeenView> seen) {
            var pairedFor = amhp.particulars().pairedFor();
            return new ExposureView(
                    amhp.id(),
                    pairedFor,
                    pairedFor == null ? null : Math.max(0, pairedFor - seen.size()),
                    seen.size(),
                    count(seen, UnsocialHours.Kind.NIGHT),
                    count(seen, UnsocialHours.Kind.WEEKEND),
                    seen.stream()
                                    .mapToLong(each -> Duration.between(each.start(), each.end())
                                            .toMinutes())
                                    .sum()
                            / 60.0,
                    seen);
        }

        private static int count(List<SeenView> seen, UnsocialHours.Kind kind) {
            return (int)
                    seen.stream().filter(each -> each.kinds().contains(kind)).count();
        }
    }

    record SeenView(
            @NotNull UUID dutyId,
            @NotNull String line,
            @NotNull Role role,
            @NotNull Instant start,
            @NotNull Instant end,
            @NotNull UUID besideId,
            @NotNull Set<UnsocialHours.Kind> kinds) {

        static SeenView of(Duty duty, Set<UnsocialHours.Kind> kinds) {
            return new SeenView(
                    duty.id(),
                    duty.line(),
                    duty.role(),
                    duty.time().start(),
                    duty.time().end(),
                    Objects.requireNonNull(duty.beside()),
                    kinds);
        }
    }
}
