package uk.dutydesk.rota.swap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.idempotency.Idempotent;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.rota.duty.Duty;
import uk.dutydesk.rota.planning.Shift;

/** Duties of published rotas that nobody has: whoever may can take one, there and then. */
@Path("/open-duties")
@RolesAllowed({Roles.SERVICE_MANAGER, Roles.AMHP})
public class OpenDutyResource {

    private final TakingOpenDuties taking;
    private final Caller caller;

    OpenDutyResource(TakingOpenDuties taking, Caller caller) {
        this.taking = taking;
        this.caller = caller;
    }

    /** Those that have not begun, the soonest first, at most 100; whether the caller may have each, and why not. */
    @GET
    @Transactional
    public List<OpenDutyView> list() {
        return taking.open(caller.person());
    }

    /** Takes it now, for oneself or, as a manager, for somebody. Of two who take it at once, one has it. */
    @POST
    @Path("/{demandId}/taking")
    @Idempotent
    @Transactional
    @APIResponseSchema(value = TakenView.class, responseCode = "201")
    public Response take(UUID demandId, @Valid @NotNull OpenDutyRequest request) {
        if (!caller.has(Roles.SERVICE_MANAGER) && !request.amhpId().equals(caller.person())) {
            throw new EntityNotFoundException();
        }
        return Response.status(201)
                .entity(TakenView.of(taking.take(demandId, request.amhpId())))
                .build();
    }

    record OpenDutyRequest(@NotNull UUID amhpId) {}

    /** Nobody has it yet. */
    record OpenDutyView(
            @NotNull UUID demandId,
            @NotNull String line,
            @NotNull String name,
            @NotNull Instant start,
            @NotNull Instant end,
            @NotNull String authority,
            @Nullable Boolean can,
            @NotNull List<String> sentences) {

        static OpenDutyView of(Shift shift, @Nullable Boolean can, List<String> sentences) {
            return new OpenDutyView(
                    shift.id(),
                    shift.line(),
                    shift.name(),
                    shift.time().start(),
                    shift.time().end(),
                    shift.authority(),
                    can,
                    sentences);
        }
    }

    record TakenView(@NotNull UUID dutyId, @NotNull UUID amhpId) {

        static TakenView of(Duty duty) {
            return new TakenView(duty.id(), duty.amhpId());
        }
    }
}
