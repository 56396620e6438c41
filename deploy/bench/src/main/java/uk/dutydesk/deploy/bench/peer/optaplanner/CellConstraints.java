package uk.dutydesk.deploy.bench.peer.optaplanner;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintProvider;
import org.optaplanner.core.api.score.stream.bi.BiConstraintStream;
import org.optaplanner.core.api.score.stream.uni.UniConstraintCollector;
import uk.dutydesk.deploy.bench.peer.DayCells;
import uk.dutydesk.deploy.bench.peer.RowCells;
import uk.dutydesk.rota.planning.grid.Cost;

/** Each person's row and each day's cover, priced as a whole: grouped once, and shared by the levels. */
public class CellConstraints implements ConstraintProvider {

    // the same functions everywhere, so that the engine shares the groups
    private static final Function<Cell, Integer> PERSON = Cell::person;
    private static final Function<Cell, Integer> DAY = Cell::day;
    private static final Rows ROWS = new Rows();
    private static final Days DAYS = new Days();
    private static final ToLongBiFunction<Integer, Cost> HARD = CellConstraints::hard;
    private static final ToLongBiFunction<Integer, Cost> MEDIUM = CellConstraints::medium;
    private static final ToLongBiFunction<Integer, Cost> SOFT = CellConstraints::soft;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            penalty(factory, PERSON, ROWS, HardMediumSoftLongScore.ONE_HARD, HARD, "rows, hard"),
            penalty(factory, PERSON, ROWS, HardMediumSoftLongScore.ONE_SOFT, SOFT, "rows, soft"),
            penalty(factory, DAY, DAYS, HardMediumSoftLongScore.ONE_HARD, HARD, "cover, hard"),
            penalty(factory, DAY, DAYS, HardMediumSoftLongScore.ONE_MEDIUM, MEDIUM, "cover, medium"),
            penalty(factory, DAY, DAYS, HardMediumSoftLongScore.ONE_SOFT, SOFT, "cover, soft")
        };
    }

    private static Constraint penalty(
            ConstraintFactory factory,
            Function<Cell, Integer> key,
            UniConstraintCollector<Cell, ?, Cost> collector,
            HardMediumSoftLongScore level,
            ToLongBiFunction<Integer, Cost> amount,
            String name) {
        BiConstraintStream<Integer, Cost> priced = factory.forEach(Cell.class).groupBy(key, collector);
        return priced.penalizeLong(level, amount).asConstraint(name);
    }

    private static long hard(Integer key, Cost cost) {
        return cost.hard();
    }

    private static long medium(Integer key, Cost cost) {
        return cost.medium();
    }

    private static long soft(Integer key, Cost cost) {
        return cost.soft();
    }

    /** What is being collected: the first cell says of which grid and row or day. */
    private static final class Collected<C> {
        private @Nullable C cells;
        private @Nullable Cell first;
    }

    private static final class Rows implements UniConstraintCollector<Cell, Collected<RowCells>, Cost> {

        @Override
        public Supplier<Collected<RowCells>> supplier() {
            return Collected::new;
        }

        @Override
        public BiFunction<Collected<RowCells>, Cell, Runnable> accumulator() {
            return (collected, cell) -> {
                var cells = collected.cells;
                if (cells == null) {
                    cells = new RowCells(cell.grid().days());
                    collected.cells = cells;
                    collected.first = cell;
                }
                var value = cell.getValue();
                return cells.put(cell.day(), value == null ? 0 : value);
            };
        }

        @Override
        public Function<Collected<RowCells>, Cost> finisher() {
            return collected -> collected.first == null || collected.cells == null
                    ? new Cost()
                    : collected.cells.price(collected.first.grid(), collected.first.person());
        }
    }

    private static final class Days implements UniConstraintCollector<Cell, Collected<DayCells>, Cost> {

        @Override
        public Supplier<Collected<DayCells>> supplier() {
            return Collected::new;
        }

        @Override
        public BiFunction<Collected<DayCells>, Cell, Runnable> accumulator() {
            return (collected, cell) -> {
                var cells = collected.cells;
                if (cells == null) {
                    cells = new DayCells(cell.grid().values());
                    collected.cells = cells;
                    collected.first = cell;
                }
                var value = cell.getValue();
                return cells.put(value == null ? 0 : value);
            };
        }

        @Override
        public Function<Collected<DayCells>, Cost> finisher() {
            return collected -> collected.first == null || collected.cells == null
                    ? new Cost()
                    : collected.cells.price(collected.first.grid(), collected.first.day());
        }
    }
}
