package uk.dutydesk.assessment.need;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import uk.dutydesk.assessment.assessment.Assessments;
import uk.dutydesk.assessment.assessment.State;
import uk.dutydesk.assessment.assessment.Story;
import uk.dutydesk.kit.idempotency.Idempotent;
import uk.dutydesk.kit.identity.Roles;

/** Asking for doctors. The search itself is another service's. */
@Path("/{id}")
@RolesAllowed(Roles.AMHP)
public class NeedResource {

    private final Assessments assessments;
    private final Needs needs;
    private final Story story;

    NeedResource(Assessments assessments, Needs needs, Story story) {
        this.assessments = assessments;
        this.needs = needs;
        this.story = story;
    }

    @POST
    @Path("/doctors-request")
    @Idempotent
    @Transactional
    @Operation(summary = "Ask for one or two doctors")
    public State askForDoctors(UUID id, @NotNull @Valid DoctorsRequest request) {
        var assessment = assessments.getForStep(id);
        var amhp = assessment.beginSetUp();
        if (!assessment.state().isBeforeDecision()) {
            throw new NeedRefused("The decision is made, so no doctor is needed.");
        }
        for (var seat : request.seats()) {
            needs.seat(id, seat)
                    .ifPresentOrElse(
                            known -> known.open(request.happenedAt()),
                            () -> needs.add(new DoctorSeat(id, seat, assessment.authority(), request.happenedAt())));
        }
        story.step(
                assessment,
                request.happenedAt(),
                "DOCTORS_REQUESTED",
                "Doctors asked for",
                request.asFact(id, assessment.authority(), amhp));
        return State.of(assessment);
    }

    /**
     * @param sector the postcode sector to search from; without one nobody could be asked
     * @param excludedDoctorIds doctors who must not be asked for this case
     * @param knownToPersonDoctorIds doctors with previous acquaintance, whom section 12(2) prefers
     */
    record DoctorsRequest(
            @NotNull @NotEmpty @Size(max = 2) List<@NotNull Seat> seats,

            @NotBlank @Pattern(regexp = Sector.WRITTEN, message = Sector.MESSAGE) String sector,

            @NotNull Instant from,
            @NotNull Instant until,
            @NotNull @Size(max = 20) List<@NotBlank @Size(max = 60) String> languages,
            @NotNull Urgency urgency,
            @NotNull @Size(max = 50) List<@NotNull UUID> excludedDoctorIds,
            @NotNull @Size(max = 50) List<@NotNull UUID> knownToPersonDoctorIds,
            @NotNull @PastOrPresent Instant happenedAt) {

        DoctorsRequested asFact(UUID assessmentId, String authority, UUID amhpId) {
            return new DoctorsRequested(
                    assessmentId,
                    authority,
                    amhpId,
                    seats,
                    sector,
                    from,
                    until,
                    languages,
                    urgency,
                    excludedDoctorIds,
                    knownToPersonDoctorIds);
        }
    }
}
