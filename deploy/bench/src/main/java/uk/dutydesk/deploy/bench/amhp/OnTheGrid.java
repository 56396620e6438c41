package uk.dutydesk.deploy.bench.amhp;

import java.util.function.Consumer;
import uk.dutydesk.rota.planning.RotaGrid;
import uk.dutydesk.rota.planning.RotaProblem;
import uk.dutydesk.rota.planning.RotaScore;
import uk.dutydesk.rota.planning.RotaSolver;
import uk.dutydesk.rota.planning.grid.GridSolver;
import uk.dutydesk.rota.planning.grid.GridSolver.Limits;

/** Lets a peer fill the grid that the product fills, at the same prices. A plan to be changed it makes from nothing. */
public final class OnTheGrid implements RotaSolver {

    private final GridSolver peer;

    public OnTheGrid(GridSolver peer) {
        this.peer = peer;
    }

    @Override
    public Search prepare(RotaProblem problem, Budget budget) {
        var rota = RotaGrid.of(problem);
        return new Filling(
                rota,
                peer.prepare(
                        rota.grid(),
                        new Limits(
                                budget.atMost(),
                                budget.unimproved(),
                                budget.steps(),
                                budget.threads(),
                                budget.seed())));
    }

    private record Filling(RotaGrid rota, GridSolver.Search search) implements Search {

        @Override
        public ProposedRota run(Consumer<Better> onBetter) {
            var outcome = search.run(found -> {
                var cost = found.cost();
                var score = new RotaScore((int) cost.hard(), (int) cost.medium(), (int) cost.soft());
                onBetter.accept(
                        new Better(score, rota.assignments(found.table()).size(), null));
            });
            var assignments = rota.assignments(outcome.table());
            return new ProposedRota(assignments, RotaScore.of(rota.with(assignments)), null, outcome.notes());
        }

        @Override
        public void stop() {
            search.stop();
        }
    }
}
