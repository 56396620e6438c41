package uk.dutydesk.rota.making;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.idempotency.Idempotent;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.kit.problem.Problem;
import uk.dutydesk.rota.making.Solving.Point;
import uk.dutydesk.rota.making.Solving.State;
import uk.dutydesk.rota.planning.Nearness;
import uk.dutydesk.rota.planning.RotaProblem;
import uk.dutydesk.rota.roster.Rosters;
import uk.dutydesk.rota.roster.RotaProblems;

/** Makes a rota, shows how it goes, and stops it, keeping the best so far. */
@Path("/rosters/{id}/solving")
@RolesAllowed(Roles.SERVICE_MANAGER)
public class SolvingResource {

    private final Rosters rosters;
    private final RotaProblems problems;
    private final Solvings solvings;
    private final MakingRotas making;
    private final TransactionSynchronizationRegistry transaction;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    SolvingResource(
            Rosters rosters,
            RotaProblems problems,
            Solvings solvings,
            MakingRotas making,
            TransactionSynchronizationRegistry transaction,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.rosters = rosters;
        this.problems = problems;
        this.solvings = solvings;
        this.making = making;
        this.transaction = transaction;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Begins; one search at a time for one rota. */
    @POST
    @Idempotent
    @Transactional
    @APIResponseSchema(value = SolvingView.class, responseCode = "202")
    public Response begin(UUID id) {
        var roster = rosters.getAlone(id);
        roster.requireDraft();
        var now = clock.instant();
        solvings.runningFor(id).ifPresent(running -> {
            if (!running.hasDiedBy(now)) {
                throw runningAlready(id);
            }
            running.lose(now);
            solvings.flush();
        });
        var problem = problems.of(roster);
        var held = problem.shifts().size() - problem.open().size();
        var solving = new Solving(id, making.process(), problem.shifts().size(), held, now);
        solvings.persistAndFlush(solving);
        audit.changed("roster", id, "SolvingBegun");
        whenCommitted(caller.authority(), solving.id(), problem);
        return Response.status(202).entity(SolvingView.of(solving, now)).build();
    }

    @GET
    @Transactional
    public SolvingView show(UUID id) {
        return SolvingView.of(solvings.latestFor(id), clock.instant());
    }

    /** Asks it to stop; within a second it has, and the draft holds the best it found. */
    @DELETE
    @Transactional
    @APIResponseSchema(value = SolvingView.class, responseCode = "202")
    public Response stop(UUID id) {
        var solving = solvings.latestFor(id);
        solving.askToStop();
        audit.changed("roster", id, "SolvingStopped");
        return Response.status(202)
                .entity(SolvingView.of(solving, clock.instant()))
                .build();
    }

    private static WebApplicationException runningAlready(UUID rosterId) {
        var running = URI.create("/api/rota/rosters/" + rosterId + "/solving");
        return new WebApplicationException(Response.status(Response.Status.CONFLICT)
                .type(Problem.MEDIA_TYPE)
                .header("Link", "<" + running + ">; rel=\"related\"")
                .entity(RunningProblem.at(running))
                .build());
    }

    private void whenCommitted(String authority, UUID solvingId, RotaProblem problem) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    making.begin(authority, solvingId, problem);
                }
            }
        });
    }

    /**
     * A search that is not begun, because one runs.
     *
     * @param running where to see that one
     */
    record RunningProblem(
            @NotNull URI type,
            @NotNull String title,
            int status,
            @NotNull String detail,
            @NotNull URI running) {

        static RunningProblem at(URI running) {
            return new RunningProblem(
                    URI.create("urn:dutydesk:problem:solving-refused"),
                    "This cannot be done",
                    Response.Status.CONFLICT.getStatusCode(),
                    "This rota is being made already.",
                    running);
        }
    }

    /**
     * How a search goes.
     *
     * @param demand duties to fill, the held ones included
     * @param nearness how good the best rota found is
     * @param notes what a manager should know of that: why it cannot be said
     * @param history each better rota found, oldest first
     */
    record SolvingView(
            @NotNull UUID id,
            @NotNull State state,
            @NotNull Instant startedAt,
            long elapsedMillis,
            int demand,
            int filled,
            @Nullable Integer rulesBroken,
            @Nullable Integer unfilledWeight,
            @Nullable Integer wishesAndFairness,
            @NotNull NearnessView nearness,
            @NotNull List<String> notes,
            @NotNull List<PointView> history) {

        static SolvingView of(Solving solving, Instant now) {
            var end = solving.finishedAt() == null ? now : solving.finishedAt();
            var state = solving.hasDiedBy(now) ? State.LOST : solving.state();
            var score = solving.score();
            return new SolvingView(
                    solving.id(),
                    state,
                    solving.startedAt(),
                    Duration.between(solving.startedAt(), end).toMillis(),
                    solving.demand(),
                    solving.filled(),
                    score == null ? null : score.hard(),
                    score == null ? null : score.medium(),
                    score == null ? null : score.soft(),
                    NearnessView.of(solving.nearness()),
                    solving.notes(),
                    solving.history().stream().map(PointView::of).toList());
        }
    }

    /**
     * How near a rota is to the best there could be under its rules.
     *
     * @param gapPercent of what it falls short of wishes and fair shares, the most that a better one could save; nothing where
     *     that is not known
     */
    record NearnessView(
            boolean known,
            boolean provedBest,
            @Nullable Integer gapPercent,
            @NotNull String sentence) {

        static NearnessView of(Nearness nearness) {
            return new NearnessView(
                    nearness.known(),
                    nearness.isProvedBest(),
                    nearness.known() ? nearness.percent() : null,
                    nearness.inWords());
        }
    }

    record PointView(long atMillis, int rulesBroken, int unfilledWeight, int wishesAndFairness, int filled) {

        static PointView of(Point point) {
            var score = point.better().score();
            return new PointView(
                    point.atMillis(),
                    score.hard(),
                    score.medium(),
                    score.soft(),
                    point.better().filled());
        }
    }
}
