package uk.dutydesk.rota.attendance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.rota.duty.Duties;
import uk.dutydesk.rota.duty.Duty;
import uk.dutydesk.rota.duty.RecordingFinishes;
import uk.dutydesk.rota.workingtime.London;

/** Checking in to a duty and out of it. Going past its end is a late finish, and moves the rest that follows. */
@Path("/attendances")
@RolesAllowed({Roles.SERVICE_MANAGER, Roles.AMHP})
public class AttendanceResource {

    private final Attendances attendances;
    private final Duties duties;
    private final RecordingFinishes finishes;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    AttendanceResource(
            Attendances attendances,
            Duties duties,
            RecordingFinishes finishes,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.attendances = attendances;
        this.duties = duties;
        this.finishes = finishes;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** Duties begun from one day to another, both included; at most 31 days. */
    @GET
    @Transactional
    public List<AttendanceView> list(
            @NotNull @QueryParam("from") LocalDate from, @NotNull @QueryParam("to") LocalDate to) {
        if (to.isBefore(from)) {
            return List.of();
        }
        var last = to.isAfter(from.plusDays(30)) ? from.plusDays(30) : to;
        return attendances.begunIn(London.days(from, last)).stream()
                .map(AttendanceView::of)
                .toList();
    }

    /** A person says it of their own duty, a manager of anyone's. */
    @PUT
    @Path("/{dutyId}")
    @Transactional
    public AttendanceView attend(UUID dutyId, @Valid @NotNull AttendanceRequest request) {
        var duty = duties.findByIdOptional(dutyId)
                .filter(Duty::isPublished)
                .filter(found ->
                        caller.has(Roles.SERVICE_MANAGER) || found.amhpId().equals(caller.person()))
                .orElseThrow(EntityNotFoundException::new);
        var attendance = attendances.findByIdOptional(dutyId).orElseGet(() -> new Attendance(duty));
        attendance.was(duty, request.startedAt(), request.endedAt(), clock.instant());
        attendances.persist(attendance);
        audit.changed("duty", dutyId, request.endedAt() == null ? "CheckedIn" : "CheckedOut");
        var ended = request.endedAt();
        if (ended != null && ended.isAfter(duty.time().end())) {
            finishes.finished(duty, ended);
        } else if (ended != null) {
            finishes.endedInTime(duty);
        }
        return AttendanceView.of(attendance);
    }

    /** @param endedAt none while the duty goes on */
    record AttendanceRequest(
            @NotNull Instant startedAt, @Nullable Instant endedAt) {}

    record AttendanceView(
            @NotNull UUID dutyId,
            @NotNull UUID amhpId,
            @NotNull Instant startedAt,
            @Nullable Instant endedAt) {

        static AttendanceView of(Attendance attendance) {
            return new AttendanceView(
                    attendance.dutyId(), attendance.amhpId(), attendance.startedAt(), attendance.endedAt());
        }
    }
}
