package uk.dutydesk.assessment.narrative;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.idempotency.Idempotent;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;

/** For managers: each time an AMHP opened a colleague's case is looked at by somebody else afterwards. */
@Path("/broken-glass")
@RolesAllowed(Roles.SERVICE_MANAGER)
public class OpenedCasesResource {

    private final BrokenGlasses glasses;
    private final Audit audit;
    private final Caller caller;
    private final Clock wallClock;

    OpenedCasesResource(BrokenGlasses glasses, Audit audit, Caller caller, Clock wallClock) {
        this.glasses = glasses;
        this.audit = audit;
        this.caller = caller;
        this.wallClock = wallClock;
    }

    @GET
    @Transactional
    @Operation(
            summary =
                    "Who opened the narrative of a colleague's case and why: what waits for review first, then the latest")
    public List<GlassView> latest(@QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        var latest = glasses.toReview(limit);
        latest.forEach(broken -> audit.read("broken-glass", broken.id()));
        return latest.stream().map(GlassView::of).toList();
    }

    @POST
    @Path("/{id}/review")
    @Idempotent
    @Transactional
    @Operation(summary = "I have looked at why this case was opened; never said by whoever opened it")
    public GlassView review(UUID id) {
        var broken = glasses.findByIdOptional(id).orElseThrow(EntityNotFoundException::new);
        broken.review(caller.subject(), wallClock.instant());
        audit.changed("broken-glass", id, "GlassReviewed");
        return GlassView.of(broken);
    }
}
