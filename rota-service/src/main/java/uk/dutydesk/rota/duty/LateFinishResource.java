package uk.dutydesk.rota.duty;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.rota.workingtime.London;

/** Duties that went on past their end, and who has too little rest before the next one because of it. */
@Path("/late-finishes")
@RolesAllowed({Roles.SERVICE_MANAGER, Roles.AMHP})
public class LateFinishResource {

    private final LateFinishes finishes;
    private final Duties duties;
    private final RecordingFinishes recording;
    private final Caller caller;

    LateFinishResource(LateFinishes finishes, Duties duties, RecordingFinishes recording, Caller caller) {
        this.finishes = finishes;
        this.duties = duties;
        this.recording = recording;
        this.caller = caller;
    }

    @GET
    @Transactional
    public List<LateFinishView> list(
            @NotNull @QueryParam("from") LocalDate from, @NotNull @QueryParam("to") LocalDate to) {
        return to.isBefore(from)
                ? List.of()
                : finishes.during(London.days(from, to)).stream()
                        .map(this::view)
                        .toList();
    }

    /** A person records it of their own duty, a manager of anyone's. */
    @PUT
    @Path("/{dutyId}")
    @Transactional
    public LateFinishView finish(UUID dutyId, @Valid @NotNull FinishRequest request) {
        var duty = duties.findByIdOptional(dutyId)
                .filter(Duty::isPublished)
                .filter(found ->
                        caller.has(Roles.SERVICE_MANAGER) || found.amhpId().equals(caller.person()))
                .orElseThrow(EntityNotFoundException::new);
        return view(recording.finished(duty, request.workedUntil()));
    }

    private LateFinishView view(LateFinish finish) {
        return LateFinishView.of(finish, recording.nextAfter(finish).orElse(null));
    }

    record FinishRequest(@NotNull Instant workedUntil) {}

    /**
     * A duty that went on past its end.
     *
     * @param mayStartAgainAt after 11 hours' rest (Working Time Regulations 1998, regulation 10)
     * @param nextStartsTooSoon the next duty starts before that
     */
    record LateFinishView(
            @NotNull UUID dutyId,
            @NotNull UUID amhpId,
            @NotNull Instant plannedEnd,
            @NotNull Instant workedUntil,
            long minutesPastTheEnd,
            @NotNull Instant mayStartAgainAt,
            @Nullable UUID nextDutyId,
            @Nullable Instant nextStart,
            boolean nextStartsTooSoon) {

        static LateFinishView of(LateFinish finish, @Nullable Duty next) {
            var rested = finish.mayStartAgainAt();
            var nextStart = next == null ? null : next.time().start();
            return new LateFinishView(
                    finish.dutyId(),
                    finish.amhpId(),
                    finish.plannedEnd(),
                    finish.workedUntil(),
                    finish.pastTheEnd().toMinutes(),
                    rested,
                    next == null ? null : next.id(),
                    nextStart,
                    nextStart != null && nextStart.isBefore(rested));
        }
    }
}
