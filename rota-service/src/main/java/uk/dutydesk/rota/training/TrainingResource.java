package uk.dutydesk.rota.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.idempotency.Idempotent;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.rota.amhp.Amhps;
import uk.dutydesk.rota.workingtime.London;

/** One person's training: recorded by a manager, read by them and by the person. */
@Path("/amhps/{id}/training")
@RolesAllowed({Roles.SERVICE_MANAGER, Roles.AMHP})
public class TrainingResource {

    private final Trainings trainings;
    private final Amhps amhps;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    TrainingResource(Trainings trainings, Amhps amhps, Audit audit, Caller caller, Clock clock) {
        this.trainings = trainings;
        this.amhps = amhps;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Latest first, with the sum of the approval year today is in. */
    @GET
    @Transactional
    public TrainingView list(UUID id) {
        if (!caller.has(Roles.SERVICE_MANAGER) && !id.equals(caller.person())) {
            throw new EntityNotFoundException();
        }
        var amhp = amhps.getOurs(id);
        audit.read("amhp", id);
        var had = trainings.of(id);
        var year =
                ApprovalYear.on(London.dayOf(clock.instant()), amhp.standing().approvals(), had);
        return new TrainingView(
                year.map(YearView::of).orElse(null),
                had.stream().map(CourseView::of).toList());
    }

    @POST
    @RolesAllowed(Roles.SERVICE_MANAGER)
    @Idempotent
    @Transactional
    public Response record(UUID id, @Valid @NotNull TrainingRequest request) {
        amhps.getOurs(id);
        var training = new Training(UUID.randomUUID(), id, request.course().strip(), request.day(), request.hours());
        trainings.persistAndFlush(training);
        audit.changed("amhp", id, "TrainingRecorded");
        return Response.status(201).entity(CourseView.of(training)).build();
    }

    /** What was recorded by mistake; audit keeps that it was. */
    @DELETE
    @Path("/{course}")
    @RolesAllowed(Roles.SERVICE_MANAGER)
    @Transactional
    public void remove(UUID id, UUID course) {
        amhps.getOurs(id);
        if (trainings.delete("id = ?1 and amhpId = ?2", course, id) == 0) {
            throw new EntityNotFoundException();
        }
        audit.changed("amhp", id, "TrainingRemoved");
    }

    record TrainingRequest(
            @NotBlank @Size(max = 200) String course,
            @NotNull @PastOrPresent LocalDate day,

            @NotNull @DecimalMin("0.5") @DecimalMax("40") @Digits(integer = 2, fraction = 1) BigDecimal hours) {}

    record TrainingView(@Nullable YearView year, @NotNull List<CourseView> courses) {}

    /**
     * The year of approval today is in.
     *
     * @param needed hours the regulations ask for
     */
    record YearView(
            @NotNull LocalDate from,
            @NotNull LocalDate lastDay,
            @NotNull BigDecimal hours,
            @NotNull BigDecimal needed) {

        static YearView of(ApprovalYear year) {
            return new YearView(year.from(), year.lastDay(), year.hours(), ApprovalYear.HOURS);
        }
    }

    record CourseView(
            @NotNull UUID id,
            @NotNull String course,
            @NotNull LocalDate day,
            @NotNull BigDecimal hours) {

        static CourseView of(Training training) {
            return new CourseView(training.id(), training.course(), training.day(), training.hours());
        }
    }
}
