package uk.dutydesk.rota.planning.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.dutydesk.rota.planning.grid.CellShape;
import uk.dutydesk.rota.planning.grid.CoverCurve;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.RowShape;
import uk.dutydesk.rota.planning.grid.ShapesLater;

class ReachTest {

    @Test
    void countsTheDutiesOfDaysAndNotTheDays() {
        assertThat(ColumnSearch.hasBound(ofCells(190, 100, 4))).isTrue();
        assertThat(ColumnSearch.hasBound(ofCells(190, 28, 40))).isTrue();
        assertThat(ColumnSearch.hasBound(ofCells(190, 28, 100))).isFalse();
        assertThat(ColumnSearch.hasBound(ofCells(190, 182, 40))).isFalse();
    }

    @Test
    void whatWouldNotFitInMemoryIsNotBegun() {
        var few = ofRows(1, 28, 4, 60);
        var many = ofRows(1, 364, 2, 60_000);

        assertThat(ColumnSearch.hasBound(few)).isTrue();
        assertThat(new RowStates(many, 0).effort()).as("quick enough").isLessThan(1e9);
        assertThat(ColumnSearch.hasBound(many)).isFalse();
    }

    @Test
    void fewerRowsAreMixedWhereTheyAreLonger() {
        assertThat(Reach.isFull(50_000, 28)).isFalse();
        assertThat(Reach.isFull(50_000, 364)).isTrue();
    }

    private static Grid ofCells(int people, int days, int duties) {
        return new Grid(
                people,
                days,
                duties + 1,
                choices(people, days, duties),
                new CoverCurve[days][duties + 1],
                (person, row, cost) -> {},
                new Unasked(people),
                null);
    }

    /** Who may work so many minutes at most. */
    private static Grid ofRows(int people, int days, int works, int mostTotal) {
        var follows = new boolean[works + 1][works + 1];
        for (var row : follows) {
            Arrays.fill(row, true);
        }
        var noWeekends = new int[days];
        Arrays.fill(noWeekends, -1);
        var anyNumber = new int[works + 1];
        Arrays.fill(anyNumber, RowShape.NO_LIMIT);
        var lengths = IntStream.rangeClosed(0, works)
                .map(work -> work == 0 ? 0 : 400 + work)
                .toArray();
        var shape = new RowShape(
                new long[days][works + 1],
                follows,
                lengths,
                0,
                mostTotal,
                RowShape.NO_LIMIT,
                1,
                1,
                noWeekends,
                RowShape.NO_LIMIT,
                anyNumber);
        return new Grid(
                people,
                days,
                works + 1,
                choices(people, days, works),
                new CoverCurve[days][works + 1],
                (person, row, cost) -> {},
                List.of(shape),
                null);
    }

    private static int[][][] choices(int people, int days, int works) {
        var choices = new int[people][days][];
        for (var person : choices) {
            Arrays.setAll(person, day -> IntStream.rangeClosed(0, works).toArray());
        }
        return choices;
    }

    private static final class Unasked extends ShapesLater<CellShape> {

        private final int people;

        Unasked(int people) {
            super(CellShape.class);
            this.people = people;
        }

        @Override
        public CellShape get(int person) {
            throw new AssertionError("Nobody's rules are asked for.");
        }

        @Override
        public int size() {
            return people;
        }
    }
}
