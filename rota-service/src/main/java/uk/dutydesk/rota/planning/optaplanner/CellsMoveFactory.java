package uk.dutydesk.rota.planning.optaplanner;

import java.util.Iterator;
import java.util.Random;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import uk.dutydesk.rota.planning.move.Change;

/** Block moves for the engine, one after the other for ever. */
public final class CellsMoveFactory implements MoveIteratorFactory<GridPlan, CellsMove> {

    @Override
    public long getSize(ScoreDirector<GridPlan> director) {
        var grid = director.getWorkingSolution().working().grid();
        return (long) grid.people() * grid.days() * grid.values();
    }

    @Override
    public Iterator<CellsMove> createOriginalMoveIterator(ScoreDirector<GridPlan> director) {
        throw new UnsupportedOperationException("Only random order is used.");
    }

    @Override
    public Iterator<CellsMove> createRandomMoveIterator(ScoreDirector<GridPlan> director, Random random) {
        var plan = director.getWorkingSolution();
        var moves = plan.working().moves();
        var change = new Change();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public CellsMove next() {
                return moves.draw((person, day) -> plan.at(person, day).value(), random, change)
                        ? move(plan, change)
                        : NOTHING;
            }
        };
    }

    private static final CellsMove NOTHING = new CellsMove(new Cell[0], new Integer[0]);

    private static CellsMove move(GridPlan plan, Change change) {
        var cells = new Cell[change.size()];
        var values = new Integer[change.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = plan.at(change.person(i), change.day(i));
            values[i] = change.value(i);
        }
        return new CellsMove(cells, values);
    }
}
