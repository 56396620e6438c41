package uk.dutydesk.rota.roster;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.idempotency.Idempotent;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.kit.version.IfMatch;
import uk.dutydesk.rota.demand.Demand;
import uk.dutydesk.rota.demand.Demands;
import uk.dutydesk.rota.duty.Duties;
import uk.dutydesk.rota.roster.EditingDuties.Wanted;

/** Who has which duty of a rota, changed by hand. Every refusal says which rules stand against it. */
@Path("/rosters/{id}/duties")
@RolesAllowed(Roles.SERVICE_MANAGER)
public class RosterDutyResource {

    private final Rosters rosters;
    private final Demands demands;
    private final Duties duties;
    private final EditingDuties editing;

    RosterDutyResource(Rosters rosters, Demands demands, Duties duties, EditingDuties editing) {
        this.rosters = rosters;
        this.demands = demands;
        this.duties = duties;
        this.editing = editing;
    }

    /** Gives the duty to somebody; a pinned one stays when a rota is made. */
    @PUT
    @Path("/{demandId}")
    @Transactional
    @APIResponseSchema(RosterView.DemandView.class)
    public Response assign(
            UUID id,
            UUID demandId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AssignmentRequest request) {
        var roster = rosters.get(id);
        var demand = demands.get(id, demandId);
        IfMatch.require(ifMatch, roster.version());
        editing.assign(roster, demand, request.amhpId(), request.pinned());
        return shown(roster, demand);
    }

    @DELETE
    @Path("/{demandId}")
    @Transactional
    @APIResponseSchema(RosterView.DemandView.class)
    public Response unassign(UUID id, UUID demandId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var roster = rosters.get(id);
        var demand = demands.get(id, demandId);
        IfMatch.require(ifMatch, roster.version());
        editing.unassign(roster, demand);
        return shown(roster, demand);
    }

    /** Gives out many duties at once, by line and day: all of them, or none. */
    @POST
    @Idempotent
    @Transactional
    @APIResponseSchema(value = Imported.class, responseCode = "201")
    public Response assignAll(UUID id, @NotEmpty @Size(max = 5000) List<@Valid WantedRequest> request) {
        var roster = rosters.get(id);
        var byLineAndDay = demands.of(id).stream()
                .filter(demand -> demand.seat() == 1)
                .collect(Collectors.toMap(RosterDutyResource::key, Function.identity()));
        editing.assignAll(
                roster, request.stream().map(each -> wanted(each, byLineAndDay)).toList());
        return tagged(Response.status(201).entity(new Imported(request.size())), roster);
    }

    private static Wanted wanted(WantedRequest each, Map<String, Demand> byLineAndDay) {
        var demand = byLineAndDay.get(each.line() + " " + each.day());
        if (demand == null) {
            throw new RosterRefused("This rota has no " + each.line() + " on " + each.day() + ".");
        }
        return new Wanted(demand, each.amhpId(), each.beside(), each.pinned());
    }

    private static String key(Demand demand) {
        return demand.line() + " " + demand.day();
    }

    private Response shown(Roster roster, Demand demand) {
        duties.flush();
        return tagged(Response.ok(RosterView.DemandView.of(demand, duties.onDemand(demand.id()))), roster);
    }

    private static Response tagged(Response.ResponseBuilder answer, Roster roster) {
        return answer.tag(Integer.toString(roster.version())).build();
    }

    record AssignmentRequest(@NotNull UUID amhpId, boolean pinned) {}

    /** The one whose duty it is, or somebody who works beside them. */
    record WantedRequest(
            @NotBlank @Size(max = 20) String line,
            @NotNull LocalDate day,
            @NotNull UUID amhpId,
            boolean beside,
            boolean pinned) {}

    record Imported(int duties) {}
}
