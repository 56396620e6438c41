package uk.dutydesk.rota.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.dutydesk.rota.planning.PlanningFixture.person;
import static uk.dutydesk.rota.planning.PlanningFixture.shift;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dutydesk.rota.planning.Concern.Importance;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.Table;
import uk.dutydesk.rota.planning.grid.Watch;

class RotaGridTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void aTableCostsWhatTheRulesSayOfTheRota(long seed) {
        var problem = MadeUpRota.of(12, 3, seed);
        var rota = RotaGrid.of(problem);
        var table = atRandom(rota.grid(), seed);

        var cost = rota.grid().price(table);

        var score = RotaScore.of(problem.with(rota.assignments(table)));
        assertThat(new RotaScore((int) cost.hard(), (int) cost.medium(), (int) cost.soft()))
                .isEqualTo(score);
    }

    @Test
    void whatIsAskedAgainAndAgainKeepsItsPrice() {
        var problem = MadeUpRota.of(6, 3, 1);
        var rota = RotaGrid.of(problem);

        for (long seed = 1; seed <= 600; seed++) {
            var table = atRandom(rota.grid(), seed);
            var cost = rota.grid().price(table);

            assertThat(cost.soft())
                    .isEqualTo(
                            RotaScore.of(problem.with(rota.assignments(table))).soft());
        }
    }

    @Test
    void hasNoBoundWhereSomebodyMayHaveTwoDutiesThatBeginOnOneDay() {
        var early = shift("HUB", "2026-12-15T00:00", "2026-12-15T08:00");
        var late = shift("NGT", "2026-12-15T20:00", "2026-12-16T08:00");
        var nearer = shift("NGT", "2026-12-15T18:30", "2026-12-16T08:00");
        var people = List.of(person("Tom").now());

        var apart = RotaGrid.of(new RotaProblem(people, List.of(early, late), List.of(), List.of()));
        var together = RotaGrid.of(new RotaProblem(people, List.of(early, nearer), List.of(), List.of()));

        assertThat(apart.grid().shapes()).isEmpty();
        assertThat(together.grid().shapes()).isNotEmpty();
    }

    @Test
    void toReadManyPeopleCanBeStopped() {
        var asked = new AtomicInteger();

        assertThatThrownBy(() -> RotaGrid.of(MadeUpRota.of(12, 3, 1), () -> asked.incrementAndGet() == 5))
                .isInstanceOf(Watch.Over.class);
    }

    @Test
    void weighsAsTheManagerSays() {
        var usual = MadeUpRota.of(12, 3, 3);
        var weights = new Weights(Map.of(Concern.NIGHTS, Importance.MOST, Concern.WISHES, Importance.NONE));
        var problem = new RotaProblem(usual.people(), usual.shifts(), usual.held(), usual.draft(), weights);
        var rota = RotaGrid.of(problem);
        var table = atRandom(rota.grid(), 3);

        var soft = rota.grid().price(table).soft();

        assertThat(soft)
                .isEqualTo(RotaScore.of(problem.with(rota.assignments(table))).soft())
                .isNotEqualTo(RotaGrid.of(usual).grid().price(table).soft());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void startsFromTheDraft(long seed) {
        var problem = MadeUpRota.of(12, 3, seed);
        var drafted =
                RotaGrid.of(problem).assignments(atRandom(RotaGrid.of(problem).grid(), seed));

        var rota = RotaGrid.of(problem.with(drafted));

        assertThat(rota.assignments(Objects.requireNonNull(rota.grid().start())))
                .containsExactlyInAnyOrderElementsOf(drafted);
    }

    /** Each duty to somebody who may have it, or to nobody. */
    private static Table atRandom(Grid grid, long seed) {
        var chance = new Random(seed);
        var table = Table.empty(grid.people(), grid.days());
        for (int day = 0; day < grid.days(); day++) {
            for (int value = 1; value < grid.values(); value++) {
                var person = chance.nextInt(grid.people());
                if (grid.cover()[day][value] != null
                        && table.at(person, day) == Grid.OFF
                        && grid.allows(person, day, value)) {
                    table.put(person, day, value);
                }
            }
        }
        return table;
    }
}
