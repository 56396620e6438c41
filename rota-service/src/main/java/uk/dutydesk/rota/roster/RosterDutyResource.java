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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
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
import uk.dutydesk.rota.duty.ChangeReason;
import uk.dutydesk.rota.duty.Duties;
import uk.dutydesk.rota.roster.EditingDuties.Wanted;
import uk.dutydesk.rota.roster.Holders.Holder;
import uk.dutydesk.rota.workingtime.London;

/** Who has which duty of a rota, changed by hand. Every refusal says which rules stand against it. */
@Path("/rosters/{id}/duties")
@RolesAllowed(Roles.SERVICE_MANAGER)
public class RosterDutyResource {

    private final Rosters rosters;
    private final Demands demands;
    private final Duties duties;
    private final EditingDuties editing;
    private final Clock clock;

    RosterDutyResource(Rosters rosters, Demands demands, Duties duties, EditingDuties editing, Clock clock) {
        this.clock = clock;
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
        requireSeen(
                ifMatch, roster, demand, new Holders(List.of(new Holder(request.amhpId(), request.pinned(), null))));
        roster.requireOpenOn(London.dayOf(clock.instant()), request.reason());
        editing.assign(roster, demand, request.amhpId(), request.pinned(), request.reason());
        return shown(roster, demand);
    }

    @DELETE
    @Path("/{demandId}")
    @Transactional
    @APIResponseSchema(RosterView.DemandView.class)
    public Response unassign(
            UUID id,
            UUID demandId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @QueryParam("reason") @Nullable ChangeReason reason) {
        var roster = rosters.get(id);
        var demand = demands.get(id, demandId);
        requireSeen(ifMatch, roster, demand, Holders.NOBODY);
        roster.requireOpenOn(London.dayOf(clock.instant()), reason);
        editing.unassign(roster, demand, reason);
        return shown(roster, demand);
    }

    /** Gives out many duties at once, by line and day: all of them, or none. */
    @POST
    @Idempotent
    @Transactional
    @APIResponseSchema(value = Imported.class, responseCode = "201")
    public Response assignAll(UUID id, @NotEmpty @Size(max = 5000) List<@Valid WantedRequest> request) {
        var roster = rosters.get(id);
        roster.requireOpenOn(London.dayOf(clock.instant()), null);
        var byLineAndDay = demands.of(id).stream()
                .filter(demand -> demand.seat() == 1)
                .collect(Collectors.toMap(RosterDutyResource::key, Function.identity()));
        editing.assignAll(
                roster, request.stream().map(each -> wanted(each, byLineAndDay)).toList());
        return tagged(Response.status(201).entity(new Imported(request.size())), roster);
    }

    /** Where somebody else was quicker, the caller is shown both versions. */
    private void requireSeen(@Nullable String ifMatch, Roster roster, Demand demand, Holders wanted) {
        try {
            IfMatch.require(ifMatch, roster.version());
        } catch (IfMatch.Stale stale) {
            if (stale.status() != Response.Status.PRECONDITION_FAILED.getStatusCode()) {
                throw stale;
            }
            var now = Holders.byDemand(duties.onDemand(demand.id())).getOrDefault(demand.id(), Holders.NOBODY);
            throw RosterEditResource.refusal(ClashProblem.changedMeanwhile(
                    roster.version(), List.of(ClashProblem.Place.of(demand, wanted, now))));
        }
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

    /** Whose it is to be; in a locked rota, with the reason. */
    record AssignmentRequest(
            @NotNull UUID amhpId, boolean pinned, @Nullable ChangeReason reason) {}

    /** The one whose duty it is, or somebody who works beside them. */
    record WantedRequest(
            @NotBlank @Size(max = 20) String line,
            @NotNull LocalDate day,
            @NotNull UUID amhpId,
            boolean beside,
            boolean pinned) {}

    record Imported(int duties) {}
}
