package uk.dutydesk.resource.escalation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;

@Path("/escalation-ladder")
@RolesAllowed({Roles.AMHP, Roles.SERVICE_MANAGER})
public class LadderResource {

    private final Ladders ladders;
    private final Caller caller;
    private final Audit audit;

    LadderResource(Ladders ladders, Caller caller, Audit audit) {
        this.ladders = ladders;
        this.caller = caller;
        this.audit = audit;
    }

    @GET
    @Operation(summary = "Who is asked when no bed is found, and how much of the legal time is left then")
    public Ladder ladder() {
        return new Ladder(ladders.of(caller.authority()));
    }

    @PUT
    @RolesAllowed(Roles.SERVICE_MANAGER)
    @Transactional
    public Ladder replace(@Valid @NotNull Ladder ladder) {
        ladders.replace(caller.authority(), ladder.rungs());
        audit.changed(
                "escalation-ladder",
                UUID.nameUUIDFromBytes(caller.authority().getBytes(StandardCharsets.UTF_8)),
                "LadderChanged");
        return new Ladder(ladders.of(caller.authority()));
    }

    record Ladder(@NotEmpty @Size(max = 9) List<@NotNull @Valid Rung> rungs) {}
}
