package uk.dutydesk.resource.doctor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.kit.outbox.Outbox;
import uk.dutydesk.kit.tenancy.Tenancy;
import uk.dutydesk.resource.conflict.Tie;

/**
 * Ties go in and are never read out again: others learn that someone is not available, and no more. The conflict rules of other services
 * are told what was declared and withdrawn.
 */
@Path("/declared-ties/{id}")
@RolesAllowed(Roles.SERVICE_MANAGER)
public class TieResource {

    private final DeclaredTies ties;
    private final Outbox outbox;
    private final Audit audit;

    TieResource(DeclaredTies ties, Outbox outbox, Audit audit) {
        this.ties = ties;
        this.outbox = outbox;
        this.audit = audit;
    }

    @PUT
    @Transactional
    public void put(UUID id, @Valid TieRequest request) {
        ties.getEntityManager().merge(new DeclaredTie(id, request.kind(), request.people()));
        outbox.add(new TieDeclared(id, request.kind(), request.people()), Tenancy.REGION);
        audit.changed("declared-tie", id, "TieDeclared");
    }

    @DELETE
    @Transactional
    @Operation(summary = "Withdraw what was declared; doing so twice changes nothing")
    public void withdraw(UUID id) {
        if (ties.deleteById(id)) {
            outbox.add(new TieWithdrawn(id), Tenancy.REGION);
            audit.changed("declared-tie", id, "TieWithdrawn");
        }
    }

    record TieRequest(
            Tie.@NotNull Kind kind,
            @NotNull @Size(min = 2, max = 50) List<@NotNull UUID> people) {}
}
