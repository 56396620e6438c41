package uk.dutydesk.rota.swap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import uk.dutydesk.kit.idempotency.Idempotent;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.rota.swap.Covering.Change;
import uk.dutydesk.rota.workingtime.Span;

/** Somebody cannot come: who takes their duties, with the fewest changes. Why they cannot is not asked here. */
@Path("/absences")
@RolesAllowed(Roles.SERVICE_MANAGER)
public class AbsenceResource {

    private final Covering covering;

    AbsenceResource(Covering covering) {
        this.covering = covering;
    }

    /** Proposes, and changes nothing. */
    @POST
    @Path("/proposal")
    @Transactional
    public List<ProposalView> propose(@Valid @NotNull ProposalRequest request) {
        return covering.propose(request.amhpId(), new Span(request.startsAt(), request.endsAt()));
    }

    /** Records the absence and makes the changes. A duty nobody is named for is left unfilled, and shows as that. */
    @POST
    @Idempotent
    @Transactional
    @APIResponseSchema(value = AbsenceView.class, responseCode = "201")
    public Response record(@Valid @NotNull AbsenceRequest request) {
        var moves = request.moves().stream()
                .map(move -> new Change(move.dutyId(), move.from(), move.to()))
                .toList();
        var covered = covering.cover(request.amhpId(), new Span(request.startsAt(), request.endsAt()), moves);
        return Response.status(201).entity(covered).build();
    }

    record ProposalRequest(
            @NotNull UUID amhpId,
            @NotNull Instant startsAt,
            @NotNull Instant endsAt) {

        @AssertTrue(message = "The last day has to be on or after the first, within 90 days") boolean isEndsAt() {
            return isPossible(startsAt, endsAt);
        }
    }

    record AbsenceRequest(
            @NotNull UUID amhpId,
            @NotNull Instant startsAt,
            @NotNull Instant endsAt,
            @NotNull @Size(max = 200) List<@Valid MoveRequest> moves) {

        @AssertTrue(message = "The last day has to be on or after the first, within 90 days") boolean isEndsAt() {
            return isPossible(startsAt, endsAt);
        }
    }

    @SuppressWarnings("NullAway") // validation calls it before it knows that nothing is missing
    private static boolean isPossible(Instant start, Instant end) {
        return start == null || end == null || (end.isAfter(start) && end.isBefore(start.plusSeconds(90L * 24 * 3600)));
    }

    /**
     * A change that was proposed.
     *
     * @param from who had the duty when it was: where somebody else has it now, nothing is recorded
     */
    record MoveRequest(
            @NotNull UUID dutyId,
            @NotNull UUID from,
            @NotNull UUID to) {}

    record AbsenceView(int covered, int unfilled) {}

    /**
     * What would become of one duty.
     *
     * @param moves none where nobody can have it
     * @param unfilledBecause why not, in sentences
     * @param alsoCancelled for whom, because they work it beside whoever cannot come; in sentences
     */
    record ProposalView(
            @NotNull UUID dutyId,
            @NotNull String name,
            @NotNull Instant start,
            @NotNull Instant end,
            @NotNull List<MoveView> moves,
            @NotNull List<String> unfilledBecause,
            @NotNull List<String> alsoCancelled) {}

    record MoveView(
            @NotNull UUID dutyId,
            @NotNull UUID from,
            @NotNull UUID to,
            @NotNull String sentence) {}
}
