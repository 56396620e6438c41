package uk.dutydesk.rota.planning.bound;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.Watch;

/** The best choice of one row each out of some columns, exactly. */
final class BestMix {

    private final Grid grid;
    private final MPSolver solver;
    private final @Nullable MPConstraint[] cover;
    private final Map<Integer, MPConstraint> everybody = new HashMap<>();
    private final List<Column> columns = new ArrayList<>();
    private final List<MPVariable> chosen = new ArrayList<>();
    private boolean isDone;

    BestMix(Grid grid) {
        this.grid = grid;
        this.solver = Objects.requireNonNull(MPSolver.createSolver("SCIP"));
        this.cover = new MPConstraint[grid.days() * grid.values()];
        solver.objective().setMinimization();
        for (int day = 0; day < grid.days(); day++) {
            for (int value = 1; value < grid.values(); value++) {
                var curve = grid.cover()[day][value];
                if (curve != null) {
                    var cell = day * grid.values() + value;
                    cover[cell] = CoverRow.in(solver, curve);
                }
            }
        }
    }

    void add(Column column) {
        var variable = solver.makeBoolVar("");
        solver.objective().setCoefficient(variable, column.cost());
        everybody
                .computeIfAbsent(column.person(), person -> solver.makeConstraint(1, 1))
                .setCoefficient(variable, 1);
        for (int day = 0; day < grid.days(); day++) {
            var row = cover[day * grid.values() + column.row()[day]];
            if (row != null) {
                row.setCoefficient(variable, 1);
            }
        }
        columns.add(column);
        chosen.add(variable);
    }

    /** One column for each person, nearly the best, or null where time was too short to find any. */
    @Nullable List<Column> choose(long mostMillis, Watch watch) {
        return choose(solver::solve, mostMillis, watch);
    }

    /** The same, and none is better by anything if there is time to see that. */
    @Nullable List<Column> chooseExactly(long mostMillis, Watch watch) {
        var exactly = new MPSolverParameters();
        try {
            exactly.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, 0);
            return choose(() -> solver.solve(exactly), mostMillis, watch);
        } finally {
            exactly.delete();
        }
    }

    /** Whether the last choice is the best there is, or there is none at all. */
    boolean isDone() {
        return isDone;
    }

    private @Nullable List<Column> choose(Supplier<MPSolver.ResultStatus> solve, long mostMillis, Watch watch) {
        watch.goOn();
        solver.setTimeLimit(mostMillis);
        var status = Interrupting.during(solve, watch, solver::interruptSolve);
        isDone = status == MPSolver.ResultStatus.OPTIMAL || status == MPSolver.ResultStatus.INFEASIBLE;
        if (status != MPSolver.ResultStatus.OPTIMAL && status != MPSolver.ResultStatus.FEASIBLE) {
            return null;
        }
        List<Column> best = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (chosen.get(i).solutionValue() > 0.5) {
                best.add(columns.get(i));
            }
        }
        return best;
    }

    void close() {
        solver.delete();
    }
}
