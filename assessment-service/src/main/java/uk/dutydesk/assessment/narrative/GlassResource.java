package uk.dutydesk.assessment.narrative;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import uk.dutydesk.assessment.timeline.LogEntries;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.idempotency.Idempotent;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.kit.tenancy.Tenancy;

/** Breaking the glass: reading what is somebody else's case, at once, and answering for it afterwards. */
@Path("/referrals/{id}/broken-glass")
@RolesAllowed(Roles.AMHP)
public class GlassResource {

    private final BrokenGlasses glasses;
    private final NarrativeAccess access;
    private final LogEntries log;
    private final Audit audit;
    private final Tenancy tenancy;
    private final Caller caller;
    private final Clock wallClock;

    GlassResource(
            BrokenGlasses glasses,
            NarrativeAccess access,
            LogEntries log,
            Audit audit,
            Tenancy tenancy,
            Caller caller,
            Clock wallClock) {
        this.glasses = glasses;
        this.access = access;
        this.log = log;
        this.audit = audit;
        this.tenancy = tenancy;
        this.caller = caller;
        this.wallClock = wallClock;
    }

    @POST
    @Idempotent
    @Transactional
    @ResponseStatus(201)
    @Operation(
            summary =
                    "Open the narrative of a colleague's case for 60 minutes; whoever has it and the manager see that")
    public GlassView breakIt(UUID id, @NotNull @Valid GlassRequest request) {
        if (!access.exists(id)) {
            throw new EntityNotFoundException();
        }
        if (access.mayRead(id)) {
            throw new GlassRefused("You may read this case already.");
        }
        var now = wallClock.instant();
        var broken = new BrokenGlass(
                tenancy.current(), id, caller.subject(), caller.person(), request.reason(), request.words(), now);
        glasses.persist(broken);
        log.add(
                id,
                now,
                "GLASS_BROKEN",
                "Opened by somebody who does not have this case: "
                        + request.reason().words());
        audit.changed("referral", id, "GlassBroken");
        return GlassView.of(broken);
    }

    record GlassRequest(
            @NotNull GlassReason reason,
            @NotBlank @Size(min = 10, max = 1000) String words) {

        @Override
        public String toString() {
            return "GlassRequest[" + reason + "]";
        }
    }
}
