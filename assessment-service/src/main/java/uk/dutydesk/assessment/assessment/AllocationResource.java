package uk.dutydesk.assessment.assessment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.idempotency.Idempotent;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;

/** Offering a case to an AMHP, and their answer. */
@Path("/{id}")
@RolesAllowed({Roles.AMHP, Roles.SERVICE_MANAGER})
public class AllocationResource {

    private final Assessments assessments;
    private final Allocation allocation;
    private final Story story;
    private final Caller caller;

    AllocationResource(Assessments assessments, Allocation allocation, Story story, Caller caller) {
        this.assessments = assessments;
        this.allocation = allocation;
        this.story = story;
        this.caller = caller;
    }

    @POST
    @Path("/offers")
    @Idempotent
    @Transactional
    @Operation(summary = "Offer the case to an AMHP on duty")
    public State offer(UUID id, @NotNull @Valid Offered request) {
        var assessment = assessments.getForStep(id);
        allocation.require(request.amhpId(), assessment.authority(), request.happenedAt(), request.offDutyReason());
        assessment.offerTo(request.amhpId(), request.happenedAt(), request.offDutyReason());
        story.step(assessment, request.happenedAt(), "OFFERED", "Offered to an AMHP");
        return State.of(assessment);
    }

    @POST
    @Path("/refusals")
    @Idempotent
    @Transactional
    @RolesAllowed(Roles.AMHP)
    @Operation(summary = "Decline an offer made to me")
    public State decline(UUID id, @NotNull @Valid Declined request) {
        var assessment = assessments.getForStep(id);
        assessment.decline(self());
        story.step(assessment, request.happenedAt(), "OFFER_DECLINED", "The offer was declined");
        return State.of(assessment);
    }

    @POST
    @Path("/allocation")
    @Idempotent
    @Transactional
    @Operation(summary = "Take the case, or as a manager give it to an AMHP")
    public State allocate(UUID id, @NotNull @Valid Allocated request) {
        var assessment = assessments.getForStep(id);
        var amhp = request.amhpId() == null ? self() : request.amhpId();
        if (!amhp.equals(caller.person()) && !caller.has(Roles.SERVICE_MANAGER)) {
            throw new AllocationRefused(
                    "Only the AMHP themselves, or a service manager, can say that they take a case.");
        }
        allocation.require(amhp, assessment.authority(), request.happenedAt(), request.offDutyReason());
        assessment.allocateTo(amhp, request.happenedAt(), request.offDutyReason());
        story.step(
                assessment,
                request.happenedAt(),
                "ALLOCATED",
                request.offDutyReason() == null ? "An AMHP has the case" : "An AMHP has the case by agreement",
                new AssessmentAllocated(id, amhp, assessment.authority()));
        return State.of(assessment);
    }

    private UUID self() {
        var person = caller.person();
        if (person == null) {
            throw new AllocationRefused("Say which AMHP is meant.");
        }
        return person;
    }

    record Offered(
            @NotNull UUID amhpId,
            @NotNull @PastOrPresent Instant happenedAt,
            @Nullable @Size(min = 3, max = 500) String offDutyReason) {

        @Override
        public String toString() {
            return "Offered[" + amhpId + "]";
        }
    }

    record Declined(@NotNull @PastOrPresent Instant happenedAt) {}

    /**
     * @param amhpId left out by an AMHP who takes the case
     * @param offDutyReason kept, and no line of the log: it may be about somebody's health
     */
    record Allocated(
            @Nullable UUID amhpId,
            @NotNull @PastOrPresent Instant happenedAt,
            @Nullable @Size(min = 3, max = 500) String offDutyReason) {

        @Override
        public String toString() {
            return "Allocated[" + amhpId + "]";
        }
    }
}
