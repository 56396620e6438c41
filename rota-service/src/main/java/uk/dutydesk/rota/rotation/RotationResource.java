package uk.dutydesk.rota.rotation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.rota.amhp.Amhps;
import uk.dutydesk.rota.demand.ShiftLines;

/** Lines that go round. Rotas keep the order as a strong wish, or have it pinned from the start. */
@Path("/rotations")
@RolesAllowed(Roles.SERVICE_MANAGER)
public class RotationResource {

    private final Rotations rotations;
    private final ShiftLines lines;
    private final Amhps amhps;
    private final Audit audit;

    RotationResource(Rotations rotations, ShiftLines lines, Amhps amhps, Audit audit) {
        this.rotations = rotations;
        this.lines = lines;
        this.amhps = amhps;
        this.audit = audit;
    }

    @GET
    @Transactional
    public List<RotationView> list() {
        return rotations.all().stream().map(RotationView::of).toList();
    }

    /** Describes it anew; one line goes round in one order. */
    @PUT
    @Path("/{id}")
    @Transactional
    public RotationView describe(UUID id, @Valid @NotNull RotationRequest request) {
        if (!lines.names().containsKey(request.line())) {
            throw new EntityNotFoundException();
        }
        request.people().forEach(amhps::get);
        var rotation = rotations.findByIdOptional(id).orElseGet(() -> new Rotation(id));
        rotation.describe(request.line(), request.startsOn(), request.people(), request.pinned());
        rotations.persistAndFlush(rotation);
        audit.changed("rotation", id, "RotationDescribed");
        return RotationView.of(rotation);
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    public void remove(UUID id) {
        if (!rotations.deleteById(id)) {
            throw new EntityNotFoundException();
        }
        audit.changed("rotation", id, "RotationRemoved");
    }

    /**
     * A line and its order.
     *
     * @param startsOn the Monday of the first person's week
     * @param people a person may come more than once
     */
    record RotationRequest(
            @NotBlank @Size(max = 20) String line,
            @NotNull LocalDate startsOn,
            @NotEmpty @Size(max = 60) List<@NotNull UUID> people,
            boolean pinned) {

        @AssertTrue(message = "a rotation starts on a Monday") boolean isStartsOn() {
            return startsOn == null || startsOn.getDayOfWeek() == DayOfWeek.MONDAY;
        }
    }

    record RotationView(
            @NotNull UUID id,
            @NotNull String line,
            @NotNull LocalDate startsOn,
            @NotNull List<UUID> people,
            boolean pinned) {

        static RotationView of(Rotation rotation) {
            return new RotationView(
                    rotation.id(), rotation.line(), rotation.startsOn(), rotation.people(), rotation.isPinned());
        }
    }
}
