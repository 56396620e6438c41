package uk.dutydesk.rota.demand;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.rota.planning.Cover;
import uk.dutydesk.rota.planning.Role;

/** Shift lines: what has to be staffed on which days. */
@Path("/lines")
@RolesAllowed({Roles.SERVICE_MANAGER, Roles.AMHP})
public class ShiftLineResource {

    private final ShiftLines lines;
    private final Audit audit;

    ShiftLineResource(ShiftLines lines, Audit audit) {
        this.lines = lines;
        this.audit = audit;
    }

    @GET
    @Transactional
    public List<LineView> list() {
        return lines.all().stream().map(LineView::of).toList();
    }

    /** Times are by the clock in London; a change applies to rosters made from now on. */
    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.SERVICE_MANAGER)
    @Transactional
    public LineView describe(UUID id, @Valid @NotNull LineRequest request) {
        var line = lines.findByIdOptional(id).orElseGet(() -> new ShiftLine(id));
        line.describe(request.code(), request.name(), request.asPattern(), request.asStaffing(), request.position());
        lines.persistAndFlush(line);
        audit.changed("line", id, "LineDescribed");
        return LineView.of(line);
    }

    record LineRequest(
            @NotBlank @Size(max = 20) String code,
            @NotBlank @Size(max = 60) String name,
            @NotNull Role role,
            @NotNull @Size(max = 5) List<@NotNull Role> otherRoles,
            @NotNull LocalTime startsAt,
            @NotNull LocalTime endsAt,
            @NotEmpty Set<DayOfWeek> days,
            @NotNull OnBankHolidays bankHolidays,
            @NotNull Cover cover,
            boolean onCall,
            @NotBlank @Size(max = 12) String actingFor,
            @Nullable UUID teamId,
            @Min(1) @Max(20) int required,
            @Min(1) @Max(100) int priority,
            @Min(0) @Max(1000) int position) {

        @AssertTrue(message = "only a duty or backup AMHP counts as cover: give this line that role too, or no cover") boolean isCover() {
            return cover == null
                    || cover == Cover.NONE
                    || role == null
                    || role.mayCover()
                    || (otherRoles != null && otherRoles.stream().anyMatch(Role::mayCover));
        }

        Pattern asPattern() {
            return new Pattern(startsAt, endsAt, days, bankHolidays);
        }

        Staffing asStaffing() {
            return new Staffing(role, otherRoles, cover, onCall, actingFor, teamId, required, priority);
        }
    }

    record LineView(
            @NotNull UUID id,
            int version,
            @NotNull String code,
            @NotNull String name,
            @NotNull Pattern pattern,
            @NotNull Staffing staffing,
            int position) {

        static LineView of(ShiftLine line) {
            return new LineView(
                    line.id(),
                    line.version(),
                    line.code(),
                    line.name(),
                    line.pattern(),
                    line.staffing(),
                    line.position());
        }
    }
}
