package uk.dutydesk.rota.planning.optaplanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.impl.phase.event.PhaseLifecycleListenerAdapter;
import org.optaplanner.core.impl.phase.scope.AbstractStepScope;
import org.optaplanner.core.impl.solver.DefaultSolver;
import uk.dutydesk.rota.planning.grid.CoverCurve;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.MadeUpGrid;
import uk.dutydesk.rota.planning.grid.RowPrice;
import uk.dutydesk.rota.planning.grid.Table;

class CoolingTest {

    @Test
    void wishesMayBecomeWorseForATimeButNoRuleIsBrokenAndNoDutyLost() {
        var made = MadeUpGrid.of(8, 14, 2, 4);
        RowPrice price = (person, row, cost) -> {
            made.rows().add(person, row, cost);
            cost.addMedium(row[person] == Grid.OFF ? 1 : 0); // what each has to do on one day
        };
        var grid = new Grid(8, 14, made.values(), made.choices(), made.cover(), price, List.of(), null);
        var solver = Cooling.solver(1_000, 1, EnvironmentMode.REPRODUCIBLE, Duration.ofMillis(300));
        List<HardMediumSoftLongScore> steps = new ArrayList<>();
        ((DefaultSolver<GridPlan>) solver).addPhaseLifecycleListener(new PhaseLifecycleListenerAdapter<>() {
            @Override
            public void stepEnded(AbstractStepScope<GridPlan> step) {
                steps.add((HardMediumSoftLongScore) step.getScore());
            }
        });

        solver.solve(new GridPlan(grid, Table.empty(8, 14)));

        var softIsWorse = false;
        for (int i = 1;
                i < steps.size() - 1;
                i++) { // the last is of a move that nobody accepted, where time ended on the way
            var before = steps.get(i - 1);
            var now = steps.get(i);
            assertThat(now.hardScore()).isGreaterThanOrEqualTo(before.hardScore());
            assertThat(now.hardScore() == before.hardScore() && now.mediumScore() < before.mediumScore())
                    .isFalse();
            softIsWorse |= now.hardScore() == before.hardScore()
                    && now.mediumScore() == before.mediumScore()
                    && now.softScore() < before.softScore();
        }
        assertThat(softIsWorse).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"80, 10", "800, 100", "3, 1", "0, 1"})
    void beginsAtAnEighthOfHowMuchWorseAChangeUsuallyIsAndNeverBelowOne(long worse, long temperature) {
        RowPrice price = (person, row, cost) -> {
            for (var value : row) {
                cost.addSoft(value == Grid.OFF ? 0 : worse);
            }
        };
        var grid = new Grid(2, 1, 2, new int[][][] {{{0, 1}}, {{0, 1}}}, new CoverCurve[1][2], price, List.of(), null);

        assertThat(Cooling.temperatureFor(grid, Table.empty(2, 1), 1)).isEqualTo(temperature);
    }
}
