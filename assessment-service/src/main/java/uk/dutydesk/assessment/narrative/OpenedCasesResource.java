package uk.dutydesk.assessment.narrative;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Roles;

/** For managers: each time an AMHP opened a colleague's case is looked at by somebody else afterwards. */
@Path("/broken-glass")
@RolesAllowed(Roles.SERVICE_MANAGER)
public class OpenedCasesResource {

    private final BrokenGlasses glasses;
    private final Audit audit;

    OpenedCasesResource(BrokenGlasses glasses, Audit audit) {
        this.glasses = glasses;
        this.audit = audit;
    }

    @GET
    @Transactional
    @Operation(summary = "Who opened the narrative of a colleague's case and why, latest first")
    public List<GlassView> latest(@QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        var latest = glasses.latest(limit);
        latest.forEach(broken -> audit.read("broken-glass", broken.id()));
        return latest.stream().map(GlassView::of).toList();
    }
}
