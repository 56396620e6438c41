package uk.dutydesk.rota.roster;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.idempotency.Idempotent;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.kit.problem.Problem;
import uk.dutydesk.kit.version.IfMatch;
import uk.dutydesk.rota.demand.Demand;
import uk.dutydesk.rota.demand.Demands;

/** What was changed in a draft, and taking it back: by whoever did it, or another manager. */
@Path("/rosters/{id}/edits")
@RolesAllowed(Roles.SERVICE_MANAGER)
public class RosterEditResource {

    private final Rosters rosters;
    private final RosterEdits edits;
    private final UndoingEdits undoing;
    private final Demands demands;
    private final Caller caller;

    RosterEditResource(Rosters rosters, RosterEdits edits, UndoingEdits undoing, Demands demands, Caller caller) {
        this.rosters = rosters;
        this.edits = edits;
        this.undoing = undoing;
        this.demands = demands;
        this.caller = caller;
    }

    /** The last 20, the newest first. */
    @GET
    @Transactional
    public List<EditView> list(UUID id) {
        rosters.get(id);
        return views(id);
    }

    /** Takes the edit back. Where a place it changed has changed since, both versions are shown, and nothing is done. */
    @POST
    @Path("/{editId}/undoing")
    @Idempotent
    @Transactional
    @APIResponseSchema(EditList.class)
    public Response undo(UUID id, UUID editId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var roster = rosters.getAlone(id);
        var edit = edits.get(id, editId);
        IfMatch.require(ifMatch, roster.version());
        roster.requireDraft();
        var changed = undoing.changedSince(edit);
        if (!changed.isEmpty() && edit.undoneAt() == null) {
            throw refusal(ClashProblem.changedSince(roster.version(), places(id, changed)));
        }
        undoing.undo(roster, edit, caller.subject());
        return Response.ok(new EditList(views(id)))
                .tag(Integer.toString(roster.version()))
                .build();
    }

    static WebApplicationException refusal(ClashProblem problem) {
        return new WebApplicationException(Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .tag(Integer.toString(problem.version()))
                .entity(problem)
                .build());
    }

    private List<ClashProblem.Place> places(UUID rosterId, List<ChangedPlace> changed) {
        var byId = byId(rosterId);
        var now = edits.placesOf(rosterId);
        return changed.stream()
                .flatMap(place -> Stream.ofNullable(byId.get(place.demandId()))
                        .map(demand -> ClashProblem.Place.of(
                                demand, place.after(), now.getOrDefault(demand.id(), Holders.NOBODY))))
                .toList();
    }

    private List<EditView> views(UUID rosterId) {
        var byId = byId(rosterId);
        return edits.lastOf(rosterId).stream()
                .map(edit -> EditView.of(
                        edit,
                        byId,
                        edit.madeBy().equals(caller.subject()),
                        edit.undoneAt() == null && undoing.changedSince(edit).isEmpty()))
                .toList();
    }

    private Map<UUID, Demand> byId(UUID rosterId) {
        return demands.of(rosterId).stream().collect(Collectors.toMap(Demand::id, Function.identity()));
    }

    record EditList(@NotNull List<EditView> edits) {}

    /**
     * An edit of a draft.
     *
     * @param mine the caller made it
     * @param canBeUndone nothing it changed has changed since
     * @param first the first place it changed; edits of one place have no other
     */
    record EditView(
            @NotNull UUID id,
            int number,
            RosterEdit.@NotNull Kind kind,
            @NotNull Instant at,
            boolean mine,
            @Nullable Instant undoneAt,
            boolean canBeUndone,
            int places,
            @Nullable PlaceView first) {

        static EditView of(RosterEdit edit, Map<UUID, Demand> demands, boolean mine, boolean canBeUndone) {
            var first = edit.places().stream()
                    .flatMap(place ->
                            Stream.ofNullable(demands.get(place.demandId())).map(demand -> PlaceView.of(demand, place)))
                    .min(Comparator.comparing(PlaceView::day).thenComparing(PlaceView::line))
                    .orElse(null);
            return new EditView(
                    edit.id(),
                    edit.number(),
                    edit.kind(),
                    edit.madeAt(),
                    mine,
                    edit.undoneAt(),
                    canBeUndone,
                    edit.places().size(),
                    first);
        }
    }

    /** Who had a place before an edit and who after; whoever works beside them is left out. */
    record PlaceView(
            @NotNull UUID demandId,
            @NotNull String line,
            @NotNull LocalDate day,
            @Nullable UUID before,
            @Nullable UUID after) {

        static PlaceView of(Demand demand, ChangedPlace place) {
            return new PlaceView(demand.id(), demand.line(), demand.day(), first(place.before()), first(place.after()));
        }

        private static @Nullable UUID first(Holders holders) {
            return holders.all().isEmpty() ? null : holders.all().get(0).amhpId();
        }
    }
}
