package uk.dutydesk.resource.sitrep;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import uk.dutydesk.kit.identity.Roles;

@Path("/sitreps")
@Consumes({"text/csv", "application/octet-stream"})
@RolesAllowed(Roles.BED_MANAGER)
public class SitrepResource {

    private final TakingSitreps taking;

    SitrepResource(TakingSitreps taking) {
        this.taking = taking;
    }

    @POST
    @Path("/preview")
    @Transactional
    @Operation(summary = "What a file of counts or beds would change, line by line; nothing is changed")
    public List<Looked> preview(@NotNull @Size(max = 1_048_576) byte[] file) {
        return taking.look(file);
    }

    @POST
    @Transactional
    @Operation(summary = "Applies a file of counts or beds: all of it, or nothing. The same file again has no effect")
    public List<Looked> apply(@NotNull @Size(max = 1_048_576) byte[] file) {
        return taking.apply(file);
    }
}
