package uk.dutydesk.rota.planning.bound;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import uk.dutydesk.rota.planning.grid.Cost;
import uk.dutydesk.rota.planning.grid.CoverCurve;

/** The curve of one value on one day, in a linear program: people there, and those missing, make the number wanted. */
final class CoverRow {

    private CoverRow() {}

    static MPConstraint in(MPSolver solver, CoverCurve curve) {
        return in(solver, curve, (most, price) -> variable(solver, most, price));
    }

    /** One variable: how much there may be of it, and its price. */
    interface Variables {
        MPVariable of(double most, double price);
    }

    static MPConstraint in(MPSolver solver, CoverCurve curve, Variables variables) {
        var wanted = curve.wanted();
        var row = solver.makeConstraint(wanted, wanted);
        var unlawfullyFew = curve.least();
        var few = Math.max(0, wanted - unlawfullyFew);
        var under = (double) curve.under() * (curve.underIsUndone() ? Cost.PRICE_OF_MEDIUM : 1);
        var over = (double) curve.over();
        if (few > 0) {
            row.setCoefficient(variables.of(few, under), 1);
        }
        if (unlawfullyFew > 0) {
            row.setCoefficient(variables.of(unlawfullyFew, under + Cost.PRICE_OF_HARD), 1);
        }
        var isLimited = curve.most() < CoverCurve.ANY_NUMBER;
        var many = isLimited ? curve.most() - curve.wanted() : MPSolver.infinity();
        row.setCoefficient(variables.of(many, over), -1);
        if (isLimited) {
            row.setCoefficient(variables.of(MPSolver.infinity(), over + Cost.PRICE_OF_HARD), -1);
        }
        return row;
    }

    static MPVariable variable(MPSolver solver, double most, double price) {
        var variable = solver.makeNumVar(0, most, "");
        solver.objective().setCoefficient(variable, price);
        return variable;
    }
}
