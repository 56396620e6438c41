package uk.dutydesk.rota.planning.bound;

import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;

/**
 * Prices of what should hardly ever be, such as a duty nobody has, in a linear program: low at first and raised only where that
 * makes it happen. At their true height, far above everything else, they say nothing for long of what people are worth.
 */
final class Gently {

    private static final double FIRST = 300;
    private static final double RISE = 6;
    private static final double NOTICEABLE = 1e-7;

    private final MPSolver solver;
    private final List<Priced> low = new ArrayList<>();

    Gently(MPSolver solver) {
        this.solver = solver;
    }

    private record Priced(MPVariable variable, double truePrice) {}

    MPVariable variable(double most, double price) {
        if (price <= FIRST) {
            return CoverRow.variable(solver, most, price);
        }
        var variable = CoverRow.variable(solver, most, FIRST);
        low.add(new Priced(variable, price));
        return variable;
    }

    /** Raises the prices of what is there in the solution; says whether there was any below its true one. */
    boolean raise() {
        // all are looked at first: once one price has changed there is no solution to look at
        var there = low.stream()
                .filter(each -> priceOf(each) < each.truePrice())
                .filter(each -> each.variable().solutionValue() > NOTICEABLE)
                .toList();
        there.forEach(each ->
                solver.objective().setCoefficient(each.variable(), Math.min(each.truePrice(), priceOf(each) * RISE)));
        return !there.isEmpty();
    }

    private double priceOf(Priced each) {
        return solver.objective().getCoefficient(each.variable());
    }
}
