package uk.dutydesk.rota.planning.bound;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.Watch;

/** The linear program that mixes columns so that cover is met as cheaply as can be. */
final class Master implements AutoCloseable {

    private static final double NOBODY = 100_000;
    private static final long MOST_MILLIS = 20_000;

    private final Grid grid;
    private final MPSolver solver;
    private final Gently gently;
    private final @Nullable MPConstraint[] cover;
    private final @Nullable MPConstraint[] everybody;
    private final List<List<Column>> columns = new ArrayList<>();
    private final Map<Column, MPVariable> mixed = new HashMap<>();

    Master(Grid grid) {
        this.grid = grid;
        this.solver = Objects.requireNonNull(MPSolver.createSolver("GLOP"));
        this.gently = new Gently(solver);
        this.cover = new MPConstraint[grid.days() * grid.values()];
        this.everybody = new MPConstraint[grid.people()];
        solver.objective().setMinimization();
        for (int day = 0; day < grid.days(); day++) {
            for (int value = 1; value < grid.values(); value++) {
                var curve = grid.cover()[day][value];
                if (curve != null) {
                    var cell = day * grid.values() + value;
                    cover[cell] = curve.underIsUndone()
                            ? CoverRow.in(solver, curve, gently::variable)
                            : CoverRow.in(solver, curve);
                }
            }
        }
        for (int person = 0; person < grid.people(); person++) {
            var row = solver.makeConstraint(1, 1);
            row.setCoefficient(CoverRow.variable(solver, 1, NOBODY), 1);
            everybody[person] = row;
            columns.add(new ArrayList<>());
        }
    }

    void add(Column column) {
        var variable = CoverRow.variable(solver, MPSolver.infinity(), column.cost());
        for (int day = 0; day < grid.days(); day++) {
            var row = cover[day * grid.values() + column.row()[day]];
            if (row != null) {
                row.setCoefficient(variable, 1);
            }
        }
        Objects.requireNonNull(everybody[column.person()]).setCoefficient(variable, 1);
        columns.get(column.person()).add(column);
        mixed.put(column, variable);
    }

    /** Whether it holds as many rows as there is room for. */
    boolean isFull() {
        return Reach.isFull(mixed.size(), grid.days());
    }

    /** Nothing else of this person is mixed from now on. */
    void fix(Column chosen) {
        for (var column : columnsOf(chosen.person())) {
            var whole = column == chosen ? 1 : 0;
            of(column).setBounds(whole, whole);
        }
    }

    /** False once it speaks of true prices; until then it may say less than the rows it has would cost. */
    boolean raise() {
        return gently.raise();
    }

    /** False where it was too long, or the program has no solution. */
    boolean solve(Watch watch) {
        watch.goOn();
        solver.setTimeLimit(MOST_MILLIS);
        var status = Interrupting.during(solver::solve, watch, solver::interruptSolve);
        if (status != MPSolver.ResultStatus.OPTIMAL) {
            watch.goOn();
        }
        return status == MPSolver.ResultStatus.OPTIMAL;
    }

    double value() {
        return solver.objective().value();
    }

    /** What one more person is worth: [day * values + value]. */
    double[] gains() {
        var gains = new double[cover.length];
        for (int cell = 0; cell < gains.length; cell++) {
            var row = cover[cell];
            gains[cell] = row == null ? 0 : row.dualValue();
        }
        return gains;
    }

    double priceOf(int person) {
        var row = everybody[person];
        return row == null ? 0 : row.dualValue();
    }

    List<Column> columnsOf(int person) {
        return columns.get(person);
    }

    double share(Column column) {
        return of(column).solutionValue();
    }

    private MPVariable of(Column column) {
        return Objects.requireNonNull(mixed.get(column));
    }

    @Override
    public void close() {
        solver.delete();
    }
}
