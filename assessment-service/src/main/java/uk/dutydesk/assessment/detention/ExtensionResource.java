package uk.dutydesk.assessment.detention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.clock.ClockView;
import uk.dutydesk.assessment.clock.LegalClocks;
import uk.dutydesk.assessment.law.ExtensionAuthorisation;
import uk.dutydesk.assessment.law.ExtensionAuthorisation.AssessmentSite;
import uk.dutydesk.assessment.law.ExtensionAuthorisation.Ground;
import uk.dutydesk.assessment.timeline.LogEntries;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.kit.version.IfMatch;

/** Recording that the doctor responsible for the examination authorised a longer detention: section 136B. */
@Path("/detentions/{clockId}/extension")
@RolesAllowed(Roles.AMHP)
public class ExtensionResource {

    private final LegalClocks clocks;
    private final LogEntries log;
    private final Audit audit;
    private final Clock wallClock;

    ExtensionResource(LegalClocks clocks, LogEntries log, Audit audit, Clock wallClock) {
        this.clocks = clocks;
        this.log = log;
        this.audit = audit;
        this.wallClock = wallClock;
    }

    @PUT
    @Transactional
    @Operation(summary = "Record a doctor's authorisation to hold the person for up to 12 more hours")
    public ClockView extend(
            UUID clockId, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid ExtensionRequest request) {
        var clock = clocks.get(clockId);
        IfMatch.require(ifMatch, clock.version());
        clocks.extend(clock, request.asAuthorisation());
        log.add(
                clock.referralId(),
                request.authorisedAt(),
                "EXTENDED",
                "Detention extended by " + request.practitioner());
        audit.changed("legal_clock", clockId, "ClockExtended");
        clocks.flush();
        return ClockView.of(clock, wallClock.instant());
    }

    /** @param superintendent the officer of that rank or above who approved it, needed at a police station */
    record ExtensionRequest(
            @NotNull @PastOrPresent Instant authorisedAt,
            @NotNull Duration length,
            @NotNull Ground ground,
            @NotNull AssessmentSite site,
            @NotBlank @Size(max = 200) String practitioner,
            @Nullable @Size(max = 200) String superintendent) {

        ExtensionAuthorisation asAuthorisation() {
            return new ExtensionAuthorisation(authorisedAt, length, ground, site, practitioner, superintendent);
        }

        @Override
        public String toString() {
            return "ExtensionRequest[...]";
        }
    }
}
