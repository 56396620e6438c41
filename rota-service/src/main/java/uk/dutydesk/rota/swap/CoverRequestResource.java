package uk.dutydesk.rota.swap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.idempotency.Idempotent;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.rota.duty.Duties;
import uk.dutydesk.rota.swap.ChangingHands.Move;

/** Duties people ask one another to take: given away, or swapped with one colleague or round three. */
@Path("/cover-requests")
@RolesAllowed({Roles.SERVICE_MANAGER, Roles.AMHP})
public class CoverRequestResource {

    private final CoverRequests requests;
    private final Asking asking;
    private final ChangingHands changing;
    private final Duties duties;
    private final Caller caller;

    CoverRequestResource(CoverRequests requests, Asking asking, ChangingHands changing, Duties duties, Caller caller) {
        this.requests = requests;
        this.asking = asking;
        this.changing = changing;
        this.duties = duties;
        this.caller = caller;
    }

    /** What is open: all of it for managers; for others what concerns them, and what anyone may take. */
    @GET
    @Transactional
    public List<CoverRequestView> list() {
        return requests.open().stream()
                .filter(request ->
                        caller.has(Roles.SERVICE_MANAGER) || request.isForAnyone() || concernsCaller(request))
                .map(this::view)
                .toList();
    }

    /** The holder asks, or a manager on their behalf. No way at all means: anyone who may. */
    @POST
    @Idempotent
    @Transactional
    @APIResponseSchema(value = CoverRequestView.class, responseCode = "201")
    public Response ask(@Valid @NotNull AskRequest request) {
        var duty = changing.get(request.dutyId());
        requireSelfOrManager(duty.amhpId());
        var id = request.id() == null ? UUID.randomUUID() : request.id();
        var asked = asking.ask(
                id, duty, request.ways().stream().map(WayRequest::asMoves).toList());
        return Response.status(201).entity(view(asked)).build();
    }

    /** The person asked answers, or a manager on their behalf. When the last has accepted, the duties change hands. */
    @POST
    @Path("/{id}/answers")
    @Idempotent
    @Transactional
    @APIResponseSchema(CoverRequestView.class)
    public Response answer(UUID id, @Valid @NotNull AnswerRequest request) {
        requireSelfOrManager(request.amhpId());
        var asked = asking.getAlone(id);
        asking.answer(asked, request.way(), request.amhpId(), request.accepted());
        return Response.ok(view(asked)).build();
    }

    /** Takes it now. */
    @POST
    @Path("/{id}/taking")
    @Idempotent
    @Transactional
    @APIResponseSchema(CoverRequestView.class)
    public Response take(UUID id, @Valid @NotNull TakeRequest request) {
        requireSelfOrManager(request.amhpId());
        var asked = asking.getAlone(id);
        if (!caller.has(Roles.SERVICE_MANAGER) && !asked.isForAnyone() && !concernsCaller(asked)) {
            throw new EntityNotFoundException();
        }
        asking.take(asked, request.amhpId());
        return Response.ok(view(asked)).build();
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @APIResponseSchema(CoverRequestView.class)
    public Response withdraw(UUID id) {
        var asked = asking.getAlone(id);
        requireSelfOrManager(asked.amhpId());
        asking.withdraw(asked);
        return Response.ok(view(asked)).build();
    }

    private void requireSelfOrManager(UUID person) {
        if (!caller.has(Roles.SERVICE_MANAGER) && !person.equals(caller.person())) {
            throw new EntityNotFoundException();
        }
    }

    private boolean concernsCaller(CoverRequest request) {
        var self = caller.person();
        return self != null && request.concerns(self);
    }

    private CoverRequestView view(CoverRequest request) {
        return CoverRequestView.of(request, duties);
    }

    /** Ways to settle it; the first that is agreed is taken. */
    record AskRequest(
            @Nullable UUID id,
            @NotNull UUID dutyId,
            @NotNull @Size(max = 20) List<@Valid WayRequest> ways) {}

    /** The duty and who would have it; then, in a swap, what that person gives and to whom. */
    record WayRequest(@NotEmpty @Size(max = 3) List<@Valid MoveRequest> moves) {

        List<Move> asMoves() {
            return moves.stream()
                    .map(move -> new Move(move.dutyId(), move.to()))
                    .toList();
        }
    }

    record MoveRequest(@NotNull UUID dutyId, @NotNull UUID to) {}

    record AnswerRequest(@NotNull UUID amhpId, int way, boolean accepted) {}

    record TakeRequest(@NotNull UUID amhpId) {}
}
