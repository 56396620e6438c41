package uk.dutydesk.rota.making;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.tenancy.Tenancy;
import uk.dutydesk.rota.planning.RotaProblem;
import uk.dutydesk.rota.planning.RotaSolver;
import uk.dutydesk.rota.planning.RotaSolver.Budget;
import uk.dutydesk.rota.planning.RotaSolver.ProposedRota;
import uk.dutydesk.rota.roster.AdoptingProposals;

/** Runs searches in this process, tells the database how they go, and puts what they find into the draft. */
@ApplicationScoped
class MakingRotas {

    private static final Logger LOG = Logger.getLogger(MakingRotas.class);
    private static final long TELL_EVERY_MILLIS = 400;

    private final RotaSolver solver;
    private final Solvings solvings;
    private final AdoptingProposals adopting;
    private final Audit audit;
    private final Tenancy tenancy;
    private final Clock clock;
    private final PlanningSettings settings;
    private final ExecutorService searching;
    private final ScheduledExecutorService telling;

    MakingRotas(
            RotaSolver solver,
            Solvings solvings,
            AdoptingProposals adopting,
            Audit audit,
            Tenancy tenancy,
            Clock clock,
            PlanningSettings settings) {
        this.solver = solver;
        this.solvings = solvings;
        this.adopting = adopting;
        this.audit = audit;
        this.tenancy = tenancy;
        this.clock = clock;
        this.settings = settings;
        this.searching = Executors.newFixedThreadPool(settings.searches());
        this.telling = Executors.newScheduledThreadPool(1);
    }

    /** Returns at once; call it when the search's row is committed. */
    void begin(String authority, UUID solvingId, RotaProblem problem) {
        var loader = Thread.currentThread().getContextClassLoader();
        searching.execute(() -> {
            Thread.currentThread().setContextClassLoader(loader);
            tenancy.as(authority, () -> search(authority, solvingId, problem));
        });
    }

    private void search(String authority, UUID solvingId, RotaProblem problem) {
        var search = solver.prepare(problem, budget());
        var progress = new Progress();
        var told = telling.scheduleWithFixedDelay(
                () -> tell(authority, solvingId, search, progress), 0, TELL_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        try {
            var proposed = search.run(progress::add);
            told.cancel(false);
            QuarkusTransaction.requiringNew().run(() -> keep(solvingId, proposed, progress));
        } catch (RuntimeException | Error failed) {
            LOG.errorf(failed, "a search was lost solvingId=%s", solvingId);
            QuarkusTransaction.requiringNew()
                    .run(() -> solvings.findById(solvingId).lose(clock.instant()));
        } finally {
            told.cancel(false);
        }
    }

    private void tell(String authority, UUID solvingId, RotaSolver.Search search, Progress progress) {
        try {
            var stop = tenancy.as(
                    authority,
                    () -> QuarkusTransaction.requiringNew().call(() -> {
                        var solving = solvings.findById(solvingId);
                        solving.heard(progress.sinceLastTime(), clock.instant());
                        return solving.isStopAsked();
                    }));
            if (stop) {
                search.stop();
            }
        } catch (RuntimeException passing) {
            LOG.warnf("progress could not be written solvingId=%s", solvingId); // the next time tells it all
        }
    }

    private void keep(UUID solvingId, ProposedRota proposed, Progress progress) {
        var solving = solvings.findById(solvingId);
        solving.heard(progress.sinceLastTime(), clock.instant());
        var filled = adopting.adopt(solving.rosterId(), proposed.assignments());
        solving.finish(proposed.score(), filled, clock.instant());
        audit.changed("roster", solving.rosterId(), "RotaMade");
    }

    private Budget budget() {
        return settings.steps()
                .map(Budget::ofSteps)
                .orElseGet(() -> Budget.lasting(settings.atMost(), settings.unimproved()));
    }

    @PreDestroy
    void end() {
        searching.shutdownNow();
        telling.shutdownNow();
    }
}
