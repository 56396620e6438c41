package uk.dutydesk.rota.planning.optaplanner;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.move.AbstractMove;

/** Some cells have other values at once. Its undo is the same with the old ones. */
final class CellsMove extends AbstractMove<GridPlan> {

    private final Cell[] cells;
    private final Integer[] values;

    CellsMove(Cell[] cells, Integer[] values) {
        this.cells = cells;
        this.values = values;
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<GridPlan> director) {
        return cells.length > 0; // only changes that alter something are drawn
    }

    @Override
    protected CellsMove createUndoMove(ScoreDirector<GridPlan> director) {
        var old = new Integer[cells.length];
        for (int i = 0; i < cells.length; i++) {
            old[i] = cells[i].value();
        }
        return new CellsMove(cells, old);
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<GridPlan> director) {
        for (int i = 0; i < cells.length; i++) {
            director.beforeVariableChanged(cells[i], "value");
            cells[i].put(values[i]);
            director.afterVariableChanged(cells[i], "value");
        }
    }

    @Override
    public CellsMove rebase(ScoreDirector<GridPlan> destination) {
        var there = rebaseList(List.of(cells), destination);
        return new CellsMove(there.toArray(Cell[]::new), values);
    }

    @Override
    public Collection<?> getPlanningEntities() {
        return Arrays.asList(cells);
    }

    @Override
    public Collection<?> getPlanningValues() {
        return Arrays.asList(values);
    }

    @Override
    public String toString() {
        return "change of " + cells.length + " cells";
    }
}
