package uk.dutydesk.rota.making;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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

/**
 * Runs searches in this process, tells the database how they go, and puts what they find into the draft. Other replicas see
 * a search, and stop it, through its row alone.
 */
@ApplicationScoped
class MakingRotas {

    private static final Logger LOG = Logger.getLogger(MakingRotas.class);
    private static final long TELL_EVERY_MILLIS = 400;
    private static final long LONGEST_GOODBYE_SECONDS = 8;

    private final UUID process = UUID.randomUUID();
    private final Set<Run> runs = ConcurrentHashMap.newKeySet();
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

    /** What tells the searches of this process from those of another; new at each start. */
    UUID process() {
        return process;
    }

    /** Returns at once; call it when the search's row is committed. A search that waits its turn is alive too, and says so. */
    void begin(String authority, UUID solvingId, RotaProblem problem) {
        var run = new Run(authority, solvingId);
        runs.add(run);
        var told = telling.scheduleWithFixedDelay(() -> tell(run), 0, TELL_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        var loader = Thread.currentThread().getContextClassLoader();
        searching.execute(() -> {
            Thread.currentThread().setContextClassLoader(loader);
            try {
                tenancy.as(authority, () -> search(run, problem));
            } finally {
                told.cancel(false);
                runs.remove(run);
            }
        });
    }

    private void search(Run run, RotaProblem problem) {
        try {
            var search = solver.prepare(problem, budget());
            if (run.begins(search)) {
                var proposed = search.run(run.progress()::add);
                QuarkusTransaction.requiringNew().run(() -> keep(run, proposed));
            } else {
                QuarkusTransaction.requiringNew().run(() -> endBeforeItBegan(run));
            }
        } catch (RuntimeException | Error failed) {
            LOG.errorf(failed, "a search was lost solvingId=%s", run.solvingId());
            QuarkusTransaction.requiringNew().run(() -> lose(run));
        }
    }

    private void tell(Run run) {
        try {
            var stop = tenancy.as(
                    run.authority(),
                    () -> QuarkusTransaction.requiringNew().call(() -> {
                        var solving = solvings.getAlone(run.solvingId());
                        if (solving.isRunBy(process)) {
                            solving.heard(run.progress().sinceLastTime(), clock.instant());
                        }
                        return solving.isStopAsked() || !solving.isRunBy(process);
                    }));
            if (stop) {
                run.stop();
            }
        } catch (RuntimeException passing) {
            LOG.warnf("progress could not be written solvingId=%s", run.solvingId()); // the next time tells it all
        }
    }

    /** What was called lost meanwhile may have been begun again by another process: it keeps nothing. */
    private void keep(Run run, ProposedRota proposed) {
        var solving = solvings.getAlone(run.solvingId());
        if (!solving.isRunBy(process)) {
            LOG.warnf("a search had been called lost, and keeps nothing solvingId=%s", run.solvingId());
            return;
        }
        solving.heard(run.progress().sinceLastTime(), clock.instant());
        var filled = adopting.adopt(solving.rosterId(), proposed.assignments());
        solving.finish(proposed, filled, clock.instant());
        audit.changed("roster", solving.rosterId(), "RotaMade");
    }

    /** A manager stopped it, or the process ends: then it is lost, and may be begun again elsewhere. */
    private void endBeforeItBegan(Run run) {
        var solving = solvings.getAlone(run.solvingId());
        if (solving.isRunBy(process) && solving.isStopAsked()) {
            solving.endBeforeItBegan(clock.instant());
        } else {
            lose(run);
        }
    }

    private void lose(Run run) {
        var solving = solvings.getAlone(run.solvingId());
        if (solving.isRunBy(process)) {
            solving.lose(clock.instant());
        }
    }

    private Budget budget() {
        return settings.steps()
                .map(Budget::ofSteps)
                .orElseGet(() -> Budget.lasting(settings.atMost(), settings.unimproved()));
    }

    /** Each search stops and keeps the best it has found, so that nobody waits for one that will never answer. */
    void end(@Observes ShutdownEvent event) throws InterruptedException {
        telling.shutdownNow();
        searching.shutdown();
        for (int second = 0; second < LONGEST_GOODBYE_SECONDS; second++) {
            runs.forEach(Run::stop);
            if (searching.awaitTermination(1, TimeUnit.SECONDS)) {
                return;
            }
        }
        searching.shutdownNow();
    }
}
