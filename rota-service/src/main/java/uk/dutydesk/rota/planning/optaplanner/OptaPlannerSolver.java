package uk.dutydesk.rota.planning.optaplanner;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import org.optaplanner.core.config.constructionheuristic.ConstructionHeuristicType;
import org.optaplanner.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import org.optaplanner.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;
import uk.dutydesk.rota.planning.RotaProblem;
import uk.dutydesk.rota.planning.RotaScore;
import uk.dutydesk.rota.planning.RotaSolver;
import uk.dutydesk.rota.planning.Weights;

/** First the hardest duties to whoever suits best, then late acceptance with small and with block moves. */
@ApplicationScoped
public class OptaPlannerSolver implements RotaSolver {

    static final int LATE_ACCEPTANCE = 400;

    /** Where no move is ever good enough, as in a rota for one person, a step still has an end. */
    private static final long MOVES_A_STEP = 2000;

    private final EnvironmentMode mode;

    public OptaPlannerSolver() {
        this(EnvironmentMode.REPRODUCIBLE);
    }

    OptaPlannerSolver(EnvironmentMode mode) {
        this.mode = mode;
    }

    @Override
    public Search prepare(RotaProblem problem, Budget budget) {
        Solver<RotaPlan> solver = SolverFactory.<RotaPlan>create(config(budget, mode, problem.weights()))
                .buildSolver();
        return new Search() {
            @Override
            public ProposedRota run(Consumer<Better> onBetter) {
                solver.addEventListener(event -> {
                    if (event.getNewBestScore().isSolutionInitialized()) {
                        onBetter.accept(event.getNewBestSolution().asBetter());
                    }
                });
                var best = solver.solve(RotaPlan.of(problem));
                var assignments = best.assignments();
                return new ProposedRota(assignments, RotaScore.of(problem.with(assignments)));
            }

            @Override
            public void stop() {
                solver.terminateEarly();
            }
        };
    }

    static SolverConfig config(Budget budget, EnvironmentMode mode, Weights weights) {
        // in Quarkus our classes are not on the loader OptaPlanner would choose
        return new SolverConfig(Thread.currentThread().getContextClassLoader())
                .withSolutionClass(RotaPlan.class)
                .withEntityClasses(Slot.class)
                .withEnvironmentMode(mode)
                .withRandomSeed(budget.seed())
                .withScoreDirectorFactory(new ScoreDirectorFactoryConfig()
                        .withConstraintProviderClass(RotaConstraints.class)
                        .withConstraintProviderCustomProperties(Map.of("weights", weights.written()))
                        .withConstraintStreamImplType(ConstraintStreamImplType.BAVET))
                .withPhases(construction(), localSearch(budget));
    }

    private static ConstructionHeuristicPhaseConfig construction() {
        return new ConstructionHeuristicPhaseConfig()
                .withConstructionHeuristicType(ConstructionHeuristicType.FIRST_FIT_DECREASING);
    }

    private static LocalSearchPhaseConfig localSearch(Budget budget) {
        var moves = new UnionMoveSelectorConfig(List.of(
                new ChangeMoveSelectorConfig().withFixedProbabilityWeight(0.4),
                new SwapMoveSelectorConfig().withFixedProbabilityWeight(0.3),
                new MoveIteratorFactoryConfig()
                        .withMoveIteratorFactoryClass(ExchangeDaysFactory.class)
                        .withFixedProbabilityWeight(0.3)));
        moves.setSelectedCountLimit(MOVES_A_STEP);
        var phase = new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(moves)
                .withAcceptorConfig(new LocalSearchAcceptorConfig().withLateAcceptanceSize(LATE_ACCEPTANCE))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
        phase.setTerminationConfig(termination(budget));
        return phase;
    }

    private static TerminationConfig termination(Budget budget) {
        var termination = new TerminationConfig();
        if (budget.atMost() != null) {
            termination.setSpentLimit(budget.atMost());
        }
        if (budget.unimproved() != null) {
            termination.setUnimprovedSpentLimit(budget.unimproved());
        }
        if (budget.steps() != null) {
            termination.setStepCountLimit(budget.steps());
        }
        return termination;
    }
}
