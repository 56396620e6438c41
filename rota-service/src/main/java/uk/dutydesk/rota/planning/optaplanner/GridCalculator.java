package uk.dutydesk.rota.planning.optaplanner;

import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.calculator.IncrementalScoreCalculator;
import uk.dutydesk.rota.planning.grid.Cost;
import uk.dutydesk.rota.planning.grid.TableScore;

/** Tells the table's score of each change, and gives what it costs. */
public final class GridCalculator implements IncrementalScoreCalculator<GridPlan, HardMediumSoftLongScore> {

    private final Cost cost = new Cost();
    private @Nullable TableScore score;

    @Override
    public void resetWorkingSolution(GridPlan plan) {
        score = new TableScore(plan.working().grid(), plan.table());
    }

    @Override
    public void beforeVariableChanged(Object entity, String variableName) {
        // what it was before is known to the table
    }

    @Override
    public void afterVariableChanged(Object entity, String variableName) {
        var cell = (Cell) entity;
        score().put(cell.person(), cell.day(), cell.value());
    }

    @Override
    public HardMediumSoftLongScore calculateScore() {
        score().into(cost);
        return HardMediumSoftLongScore.of(-cost.hard(), -cost.medium(), -cost.soft());
    }

    private TableScore score() {
        if (score == null) {
            throw new IllegalStateException("The search has not begun.");
        }
        return score;
    }

    @Override
    public void beforeEntityAdded(Object entity) {
        throw new UnsupportedOperationException("A grid keeps its cells.");
    }

    @Override
    public void afterEntityAdded(Object entity) {
        throw new UnsupportedOperationException("A grid keeps its cells.");
    }

    @Override
    public void beforeEntityRemoved(Object entity) {
        throw new UnsupportedOperationException("A grid keeps its cells.");
    }

    @Override
    public void afterEntityRemoved(Object entity) {
        throw new UnsupportedOperationException("A grid keeps its cells.");
    }
}
