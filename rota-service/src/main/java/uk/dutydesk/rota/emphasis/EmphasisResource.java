package uk.dutydesk.rota.emphasis;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.kit.version.IfMatch;
import uk.dutydesk.rota.amhp.Amhp;
import uk.dutydesk.rota.amhp.Amhps;
import uk.dutydesk.rota.demand.ShiftLines;
import uk.dutydesk.rota.planning.Concern;
import uk.dutydesk.rota.planning.Concern.Importance;
import uk.dutydesk.rota.planning.Weights;
import uk.dutydesk.rota.workingtime.London;

/** What matters in a rota. Everybody who is on rotas may read it; a manager chooses. */
@Path("/emphasis")
@RolesAllowed({Roles.SERVICE_MANAGER, Roles.AMHP})
public class EmphasisResource {

    private final Emphases emphases;
    private final Amhps amhps;
    private final ShiftLines lines;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    EmphasisResource(Emphases emphases, Amhps amhps, ShiftLines lines, Audit audit, Caller caller, Clock clock) {
        this.emphases = emphases;
        this.amhps = amhps;
        this.lines = lines;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @APIResponseSchema(EmphasisView.class)
    public Response show() {
        return shown();
    }

    /** What was chosen before, the newest first; at most 50. */
    @GET
    @Path("/history")
    @Transactional
    public List<ChosenView> history() {
        return emphases.history().stream()
                .map(each -> ChosenView.of(each, caller.subject()))
                .toList();
    }

    /** Chooses anew. Rotas made from now on follow it, and reasons are told by it; who has which duty already stays as it is. */
    @PUT
    @RolesAllowed(Roles.SERVICE_MANAGER)
    @Transactional
    @APIResponseSchema(EmphasisView.class)
    public Response choose(@HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull EmphasisRequest request) {
        IfMatch.require(ifMatch, version());
        var weights = new Weights(request.importances());
        if (weights.isNothing()) {
            throw new EmphasisRefused("Nothing would matter: nights, weekends, other duties, wishes, nearness, turns, "
                    + "continuity and what is published are all set to \"does not matter\", and any rota would be as good as any "
                    + "other. Let at least one of them matter.");
        }
        requirePossible(request.mostDutiesAWeek());
        var chosen = new Emphasis(version() + 1, weights, request.mostDutiesAWeek(), caller.subject(), clock.instant());
        emphases.persistAndFlush(chosen);
        audit.changed("emphasis", chosen.id(), "EmphasisChosen");
        return shown();
    }

    private void requirePossible(@Nullable Integer most) {
        if (most == null) {
            return;
        }
        var today = London.dayOf(clock.instant());
        var people = amhps.all().stream()
                .filter(amhp -> amhp.standing().mayActOn(today))
                .map(Amhp::pattern)
                .toList();
        var duties = lines.all().stream()
                .filter(line -> !line.staffing().onCall())
                .mapToInt(line -> line.pattern().days().size() * line.staffing().required())
                .sum();
        new WeeklyCapacity(duties, people).against(most).ifPresent(why -> {
            throw new EmphasisRefused(why);
        });
    }

    private int version() {
        return emphases.latest().map(Emphasis::number).orElse(0);
    }

    private Response shown() {
        var view = new EmphasisView(version(), ConcernView.all(emphases.inForce()), emphases.mostDutiesAWeek());
        return Response.ok(view).tag(Integer.toString(version())).build();
    }

    /** How much each concern matters; all of them, so that nobody chooses what they have not seen. */
    record EmphasisRequest(
            @NotNull Map<@NotNull Concern, @NotNull Importance> importances,
            @Nullable @Min(1) @Max(7) Integer mostDutiesAWeek) {

        @AssertTrue(message = "say of each how much it matters") boolean isImportances() {
            return importances == null || importances.keySet().containsAll(Arrays.asList(Concern.values()));
        }
    }

    /**
     * What is in force.
     *
     * @param version what If-Match has to name, in quotation marks, to choose anew; 0 where nobody has
     * @param mostDutiesAWeek for anybody; none where only what each person agreed counts
     */
    record EmphasisView(
            int version,
            @NotNull List<ConcernView> concerns,
            @Nullable Integer mostDutiesAWeek) {}

    /** A concern in plain words, how much it matters, and how much it usually does. */
    record ConcernView(
            @NotNull Concern concern,
            @NotNull String words,
            @NotNull Importance importance,
            @NotNull Importance usual) {

        static List<ConcernView> all(Weights weights) {
            return Arrays.stream(Concern.values())
                    .map(concern -> new ConcernView(concern, concern.words(), weights.of(concern), concern.usual()))
                    .toList();
        }
    }

    /** A choice that was made. */
    record ChosenView(
            int version,
            @NotNull Instant at,
            boolean mine,
            @NotNull List<ConcernView> concerns,
            @Nullable Integer mostDutiesAWeek) {

        static ChosenView of(Emphasis chosen, String reader) {
            return new ChosenView(
                    chosen.number(),
                    chosen.chosenAt(),
                    chosen.chosenBy().equals(reader),
                    ConcernView.all(chosen.weights()),
                    chosen.mostDutiesAWeek());
        }
    }
}
