package uk.dutydesk.deploy.bench.peer.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.grid.CoverCurve;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.RowShape;
import uk.dutydesk.rota.planning.grid.Table;

/** One boolean for each person, day and value they may have; the rules of the row shapes as linear constraints and clauses. */
final class GridModel {

    private final CpModel model = new CpModel();
    private final Grid grid;
    private final @Nullable BoolVar[][][] has;
    private final LinearExprBuilder price = LinearExpr.newBuilder();

    GridModel(Grid grid) {
        this.grid = grid;
        has = new BoolVar[grid.people()][grid.days()][grid.values()];
        for (int person = 0; person < grid.people(); person++) {
            for (int day = 0; day < grid.days(); day++) {
                var one = new ArrayList<Literal>();
                for (int value : grid.choices()[person][day]) {
                    var literal = model.newBoolVar("");
                    has[person][day][value] = literal;
                    one.add(literal);
                    price.addTerm(literal, shape(person).prices()[day][value]);
                }
                model.addExactlyOne(one);
            }
            row(person, shape(person));
        }
        for (int day = 0; day < grid.days(); day++) {
            for (int value = 1; value < grid.values(); value++) {
                var curve = grid.cover()[day][value];
                if (curve != null) {
                    cover(day, value, curve);
                }
            }
        }
        model.minimize(price);
    }

    private RowShape shape(int person) {
        return (RowShape) grid.shapes().get(person);
    }

    CpModel model() {
        return model;
    }

    Table table(Predicate<Literal> isTrue) {
        var table = Table.empty(grid.people(), grid.days());
        for (int person = 0; person < grid.people(); person++) {
            for (int day = 0; day < grid.days(); day++) {
                for (int value : grid.choices()[person][day]) {
                    var literal = has[person][day][value];
                    if (literal != null && isTrue.test(literal)) {
                        table.put(person, day, value);
                    }
                }
            }
        }
        return table;
    }

    private void cover(int day, int value, CoverCurve curve) {
        var missing = model.newIntVar(0, curve.wanted() - curve.least(), "");
        var extra = model.newIntVar(0, Math.min(grid.people(), (long) curve.most() - curve.wanted()), "");
        var count = LinearExpr.newBuilder();
        for (int person = 0; person < grid.people(); person++) {
            var literal = has[person][day][value];
            if (literal != null) {
                count.add(literal);
            }
        }
        count.add(missing).addTerm(extra, -1);
        model.addEquality(count, curve.wanted());
        price.addTerm(missing, curve.under());
        price.addTerm(extra, curve.over());
    }

    private void row(int person, RowShape shape) {
        total(person, shape);
        limits(person, shape);
        successions(person, shape);
        mostRun(person, shape);
        leastRun(person, shape.leastRun(), true);
        leastRun(person, shape.leastRest(), false);
        weekends(person, shape);
    }

    private void total(int person, RowShape shape) {
        var total = LinearExpr.newBuilder();
        for (int day = 0; day < grid.days(); day++) {
            for (int value = 1; value < grid.values(); value++) {
                var literal = has[person][day][value];
                if (literal != null) {
                    total.addTerm(literal, shape.lengths()[value]);
                }
            }
        }
        model.addLinearConstraint(total, shape.leastTotal(), shape.mostTotal());
    }

    private void limits(int person, RowShape shape) {
        for (int value = 1; value < grid.values(); value++) {
            if (shape.mostOf()[value] < grid.days()) {
                var count = LinearExpr.newBuilder();
                for (int day = 0; day < grid.days(); day++) {
                    var literal = has[person][day][value];
                    if (literal != null) {
                        count.add(literal);
                    }
                }
                model.addLessOrEqual(count, shape.mostOf()[value]);
            }
        }
    }

    /** One constraint for a value and all that may not follow it: of those the next day has one at most. */
    private void successions(int person, RowShape shape) {
        for (int day = 0; day + 1 < grid.days(); day++) {
            for (int value = 1; value < grid.values(); value++) {
                var first = has[person][day][value];
                if (first != null) {
                    var one = new ArrayList<Literal>();
                    one.add(first);
                    for (int next = 1; next < grid.values(); next++) {
                        var second = has[person][day + 1][next];
                        if (!shape.follows()[value][next] && second != null) {
                            one.add(second);
                        }
                    }
                    if (one.size() > 1) {
                        model.addAtMostOne(one);
                    }
                }
            }
        }
    }

    private void mostRun(int person, RowShape shape) {
        if (shape.mostRun() < grid.days()) {
            for (int from = 0; from + shape.mostRun() < grid.days(); from++) {
                var window = new ArrayList<Literal>();
                for (int day = from; day <= from + shape.mostRun(); day++) {
                    window.add(off(person, day));
                }
                model.addBoolOr(window);
            }
        }
    }

    /** No run of work, or of days off, that is shorter and touches neither edge. */
    private void leastRun(int person, int least, boolean work) {
        for (int length = 1; length < least; length++) {
            for (int from = 1; from + length < grid.days(); from++) {
                var clause = new ArrayList<Literal>();
                clause.add(is(person, from - 1, work));
                for (int day = from; day < from + length; day++) {
                    clause.add(is(person, day, !work));
                }
                clause.add(is(person, from + length, work));
                model.addBoolOr(clause);
            }
        }
    }

    private void weekends(int person, RowShape shape) {
        var worked = LinearExpr.newBuilder();
        var last = -1;
        Literal weekend = model.trueLiteral();
        for (int day = 0; day < grid.days(); day++) {
            var number = shape.weekendOf()[day];
            if (number >= 0 && shape.mostWeekends() < grid.days()) {
                if (number != last) {
                    weekend = model.newBoolVar("");
                    worked.add(weekend);
                    last = number;
                }
                model.addBoolOr(new Literal[] {off(person, day), weekend});
            }
        }
        if (last >= 0) {
            model.addLessOrEqual(worked, shape.mostWeekends());
        }
    }

    private Literal is(int person, int day, boolean work) {
        return work ? off(person, day).not() : off(person, day);
    }

    private Literal off(int person, int day) {
        var off = has[person][day][Grid.OFF];
        return off == null ? model.falseLiteral() : off;
    }
}
