package uk.dutydesk.resource.ward;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import uk.dutydesk.kit.identity.Roles;

/** What wards are called, for a page that knows one by its id only. */
@Path("/ward-names")
@RolesAllowed({Roles.AMHP, Roles.SERVICE_MANAGER, Roles.BED_MANAGER, Roles.OPERATOR})
public class WardNameResource {

    private final Wards wards;

    WardNameResource(Wards wards) {
        this.wards = wards;
    }

    @GET
    @Operation(summary = "Every ward by its name, and nothing else of it: no bed is counted")
    public List<WardName> all() {
        return wards.names();
    }

    public record WardName(@NotNull UUID id, @NotNull String name) {}
}
