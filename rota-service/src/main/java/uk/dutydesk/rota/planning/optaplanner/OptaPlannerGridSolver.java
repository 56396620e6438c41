package uk.dutydesk.rota.planning.optaplanner;

import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.GridSolver;

/** Fills grids with OptaPlanner's late acceptance, simulated annealing and block moves, beside a search by columns where rows can be priced. */
public class OptaPlannerGridSolver implements GridSolver {

    @Override
    public Search prepare(Grid grid, Limits limits) {
        return new GridSearch(grid, limits);
    }
}
