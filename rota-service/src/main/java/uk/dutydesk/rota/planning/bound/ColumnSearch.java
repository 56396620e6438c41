package uk.dutydesk.rota.planning.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.Incumbent;
import uk.dutydesk.rota.planning.grid.Table;
import uk.dutydesk.rota.planning.grid.Watch;

/**
 * Tables made of whole rows: a bound for the whole by column generation, a first table by diving, and better ones by making the
 * rows of a few people anew again and again. Several may share an incumbent, each on a thread of its own.
 */
public final class ColumnSearch {

    private static final int TURNS = 400;
    private static final int TURNS_OF_A_FEW = 25;
    private static final double CLOSE = 0.01;
    private static final double CLOSE_FOR_A_FEW = 0.5;
    private static final double NEAR = 0.01;
    private static final double NEAR_WITHOUT_PARTS = 0.05;
    private static final int REMEMBERED = 40;
    private static final int FEW_COLUMNS = 250;
    private static final long MIX_MILLIS = 1_500;
    private static final int PARTS_IN_VAIN = 20;

    /** Where tables have no parts this core cools next: a dive is to be over soon. */
    private static final Watch SHORTLY = () -> true;

    private final Grid grid;
    private final Incumbent incumbent;
    private final Watch watch;
    private final Random random;
    private final Workspace workspace = new Workspace();
    private final Pricing pricing;
    private final Neighbourhood neighbourhood;
    private final List<List<Column>> remembered = new ArrayList<>();
    private OptionalInt withoutRow = OptionalInt.empty();
    private @Nullable Proof proof;
    private int inVain;

    public ColumnSearch(Grid grid, Incumbent incumbent, long seed, Watch watch) {
        this.grid = grid;
        this.incumbent = incumbent;
        this.watch = () -> watch.isOver() || incumbent.isProvedBest();
        this.random = new Random(seed);
        this.pricing = new Pricing(grid, workspace);
        this.neighbourhood = new Neighbourhood(grid, random);
        for (int person = 0; person < grid.people(); person++) {
            remembered.add(new ArrayList<>());
        }
    }

    /** Whether rows of this grid can be priced at all. */
    public static boolean suits(Grid grid) {
        return grid.days() > 0 && !grid.shapes().isEmpty();
    }

    /** Whether whole rows of everybody can be priced in a time that people wait for, and within the memory there is. */
    public static boolean hasBound(Grid grid) {
        return Reach.hasEverybody(grid);
    }

    /** Whether parts of its tables can be made anew: not where each day has works of its own. */
    public static boolean hasParts(Grid grid) {
        return suits(grid) && !grid.isOfCells();
    }

    /**
     * The bound of the whole, and a table from it where what is known is not near it; nothing where it was stopped before.
     *
     * @param late says when it has taken long enough: what bound there is then is kept
     */
    public void begin(Watch late) {
        try {
            boundAndTable(() -> watch.isOver() || late.isOver());
        } catch (Watch.Over over) {
            // what was found by then has been offered
        }
    }

    private void boundAndTable(Watch late) {
        var everybody = IntStream.range(0, grid.people()).toArray();
        try (var master = new Master(grid)) {
            var generation = new ColumnGeneration(grid, pricing, master);
            bound(master, generation, late);
            if (Double.isInfinite(generation.bound()) || isNear(generation.bound())) {
                return;
            }
            var rows = new Dive(master, generation).to(everybody, hasParts(grid) ? late : SHORTLY, watch);
            for (var person : everybody) {
                remembered.get(person).addAll(master.columnsOf(person));
            }
            if (rows != null) {
                var table = Table.empty(grid.people(), grid.days());
                rows.forEach(column -> table.putRow(column.person(), column.row()));
                incumbent.offer(table, grid.price(table));
            }
        }
    }

    private void bound(Master master, ColumnGeneration generation, Watch late) {
        try {
            beginNear(master, generation, late);
            generation.run(TURNS, CLOSE, late);
        } catch (Watch.Over over) {
            watch.goOn(); // late only: what bound there is by then is kept
        } finally {
            incumbent.cannotBeBelow(generation.bound());
            withoutRow = generation.withoutRow();
            if (hasParts(grid) && !Double.isInfinite(generation.bound())) {
                proof = new Proof(grid, pricing, generation.gainsOfBound().clone(), incumbent);
            }
        }
    }

    /** Somebody whose rules no row keeps, if the bound found anybody: then there is none. */
    public OptionalInt withoutRow() {
        return withoutRow;
    }

    /** With the rows that are known; where each day has works of its own a bound is there at once. */
    private void beginNear(Master master, ColumnGeneration generation, Watch late) {
        var known = incumbent.table();
        if (known == null || !grid.isOfCells()) {
            return;
        }
        for (int person = 0; person < grid.people(); person++) {
            late.goOn();
            master.add(pricing.column(person, known.row(person)));
        }
        generation.beginWithEverybodysOwnChoice(late);
        incumbent.cannotBeBelow(generation.bound());
    }

    private boolean isNear(double bound) {
        var known = incumbent.cost();
        return known != null && known.price() - bound < (hasParts(grid) ? NEAR : NEAR_WITHOUT_PARTS) * Math.abs(bound);
    }

    /**
     * Makes parts of the table anew until it is stopped; there has to be a table. When many were made in vain, and the bound is known, it
     * looks whether there can be a better one at all.
     */
    public void improve() {
        try {
            for (var table = incumbent.table(); table != null; table = incumbent.table()) {
                watch.goOn();
                var isBetter = renew(neighbourhood.draw(table));
                neighbourhood.learn(isBetter);
                inVain = isBetter ? 0 : inVain + 1;
                if (inVain == PARTS_IN_VAIN) {
                    inVain = 0;
                    prove();
                }
            }
        } catch (Watch.Over over) {
            // each part was offered when it was made
        }
    }

    /** Looks whether any table is better than the best known, where there is a bound and few rows could be in one. */
    void prove() {
        try {
            if (proof != null) {
                proof.goOn(watch);
            }
        } catch (Watch.Over over) {
            // what was found by then has been offered
        }
    }

    /** Says whether it is better than before. */
    private boolean renew(Part part) {
        var few = part.grid();
        var table = part.table();
        var present = few.price(table).price();
        var priced = part.isAllDays() ? pricing.of(part.persons(), few) : new Pricing(few, workspace);
        try (var master = new Master(few)) {
            addKnown(master, priced, part, table);
            var generation = new ColumnGeneration(few, priced, master);
            if (!generation.run(TURNS_OF_A_FEW, CLOSE_FOR_A_FEW, watch)) {
                return false;
            }
            if (part.isAllDays()) {
                remember(part, master);
            }
            var rows = generation.bound() > present - 1 + CLOSE
                    ? null
                    : rows(master, generation, few, table, priced, present);
            return rows != null && offer(part, rows);
        }
    }

    /** The mix is near the best there is. So what is dearer at its prices than the difference cannot be in a better table. */
    private @Nullable List<Column> rows(
            Master master, ColumnGeneration generation, Grid few, Table table, Pricing priced, double present) {
        var gains = master.gains();
        var spare = present - master.value() - 1 + CLOSE;
        List<Column> able = new ArrayList<>();
        for (int person = 0; person < few.people(); person++) {
            for (var column : master.columnsOf(person)) {
                var dearer = column.cost() - priced.worth(column.row(), gains) - master.priceOf(person);
                if (dearer <= spare || Arrays.equals(column.row(), table.row(person))) {
                    able.add(column);
                }
            }
        }
        if (able.size() > FEW_COLUMNS) {
            return new Dive(master, generation)
                    .to(IntStream.range(0, few.people()).toArray(), watch);
        }
        var mix = new BestMix(few);
        try {
            able.forEach(mix::add);
            return mix.choose(MIX_MILLIS, watch);
        } finally {
            mix.close();
        }
    }

    /** Another may have found a better table meanwhile: what is new is put into that one. */
    private boolean offer(Part part, List<Column> rows) {
        var next = Objects.requireNonNull(incumbent.table());
        part.put(next, rows);
        if (incumbent.offer(next, grid.price(next))) {
            return true;
        }
        var own = part.around();
        part.put(own, rows);
        return incumbent.offer(own, grid.price(own));
    }

    private void addKnown(Master master, Pricing priced, Part part, Table table) {
        for (int i = 0; i < table.people(); i++) {
            master.add(priced.column(i, table.row(i)));
            if (part.isAllDays()) {
                for (var known : remembered.get(part.persons()[i])) {
                    master.add(new Column(i, known.row(), known.cost()));
                }
            }
        }
    }

    private void remember(Part part, Master master) {
        for (int i = 0; i < part.persons().length; i++) {
            remember(part.persons()[i], master.columnsOf(i));
        }
    }

    /** The newest of each person, and each row once. */
    private void remember(int person, List<Column> columns) {
        Set<List<Integer>> rows = new HashSet<>();
        List<Column> newest = new ArrayList<>();
        for (int i = columns.size() - 1; i >= 0 && newest.size() < REMEMBERED; i--) {
            if (rows.add(Arrays.stream(columns.get(i).row()).boxed().toList())) {
                newest.add(columns.get(i));
            }
        }
        Collections.reverse(newest);
        remembered.set(person, newest);
    }
}
