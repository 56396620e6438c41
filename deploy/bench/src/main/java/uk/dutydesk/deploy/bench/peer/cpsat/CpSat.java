package uk.dutydesk.deploy.bench.peer.cpsat;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.deploy.bench.peer.Running;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.GridSolver;
import uk.dutydesk.rota.planning.grid.Table;

/** CP-SAT with its own defaults and as many workers as threads. It finds legal tables or none, and its own bound. */
public final class CpSat implements GridSolver {

    @Override
    public Search prepare(Grid grid, Limits limits) {
        try {
            Loader.loadNativeLibraries();
        } catch (UnsatisfiedLinkError | RuntimeException e) {
            throw new IllegalStateException(
                    "The native library of OR-Tools does not load on this machine: " + e.getMessage(), e);
        }
        var solver = new CpSolver();
        var parameters = solver.getParameters();
        parameters.setNumWorkers(limits.threads());
        parameters.setRandomSeed((int) limits.seed());
        if (limits.atMost() != null) {
            parameters.setMaxTimeInSeconds(limits.atMost().toMillis() / 1000.0);
        }
        if (limits.steps() != null) {
            // deterministic time, about a second each
            parameters.setMaxDeterministicTime(limits.steps());
        }
        return new CpSearch(grid, solver);
    }

    private static final class CpSearch implements Search {

        private final Grid grid;
        private final CpSolver solver;
        private volatile boolean stopped;

        CpSearch(Grid grid, CpSolver solver) {
            this.grid = grid;
            this.solver = solver;
        }

        @Override
        public Outcome run(Consumer<Found> onBetter) {
            var model = new GridModel(grid);
            var running = new Running(onBetter);
            var callback = new CpSolverSolutionCallback() {
                @Override
                public void onSolutionCallback() {
                    var table = model.table(this::booleanValue);
                    running.found(table, grid.price(table));
                    if (stopped) {
                        stopSearch();
                    }
                }
            };
            // asked while the model was made, the solver would not have heard it
            var status = stopped ? CpSolverStatus.UNKNOWN : solver.solve(model.model(), callback);
            Table best = running.best();
            if (best == null) {
                best = Table.empty(grid.people(), grid.days());
            }
            var branches = status == CpSolverStatus.UNKNOWN ? 0 : solver.numBranches();
            return new Outcome(best, grid.price(best), bound(status), branches, notes(status));
        }

        private @Nullable Double bound(CpSolverStatus status) {
            return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE
                    ? (Double) Math.ceil(solver.bestObjectiveBound() - 1e-4)
                    : null;
        }

        private static List<String> notes(CpSolverStatus status) {
            return switch (status) {
                case OPTIMAL, FEASIBLE -> List.of();
                case INFEASIBLE -> List.of("CP-SAT proved that no table keeps all hard rules.");
                default -> List.of("CP-SAT found no legal table in this time.");
            };
        }

        @Override
        public void stop() {
            stopped = true;
            solver.stopSearch();
        }
    }
}
