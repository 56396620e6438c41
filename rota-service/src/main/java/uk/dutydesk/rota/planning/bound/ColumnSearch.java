package uk.dutydesk.rota.planning.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.Incumbent;
import uk.dutydesk.rota.planning.grid.Table;

/**
 * Tables made of whole rows: a bound for the whole by column generation, a first table by diving, and better ones by making the
 * rows of a few people anew again and again. Several may share an incumbent, each on a thread of its own.
 */
public final class ColumnSearch {

    private static final int TURNS = 400;
    private static final int TURNS_OF_A_FEW = 25;
    private static final double CLOSE = 0.01;
    private static final double CLOSE_FOR_A_FEW = 0.5;
    private static final int REMEMBERED = 40;
    private static final int FEW_COLUMNS = 250;
    private static final long MIX_MILLIS = 1_500;
    private static final int FEWEST_PEOPLE = 8;
    private static final int MOST_PEOPLE = 20;

    private final Grid grid;
    private final Incumbent incumbent;
    private final BooleanSupplier stopped;
    private final Random random;
    private final Pricing pricing;
    private final Neighbourhood neighbourhood;
    private final List<List<Column>> remembered = new ArrayList<>();

    public ColumnSearch(Grid grid, Incumbent incumbent, long seed, BooleanSupplier stopped) {
        this.grid = grid;
        this.incumbent = incumbent;
        this.stopped = () -> stopped.getAsBoolean() || incumbent.isProvedBest();
        this.random = new Random(seed);
        this.pricing = new Pricing(grid);
        this.neighbourhood = new Neighbourhood(grid, random);
        for (int person = 0; person < grid.people(); person++) {
            remembered.add(new ArrayList<>());
        }
    }

    /** Whether rows of this grid can be priced at all, in a time that people wait for. */
    public static boolean suits(Grid grid) {
        return Pricing.isWithinReach(grid);
    }

    /** The bound of the whole, and a first table; nothing where it was stopped before. */
    public void begin() {
        var everybody = IntStream.range(0, grid.people()).toArray();
        var nobody = new int[grid.days() * grid.values()];
        try (var master = new Master(grid, everybody, nobody)) {
            var generation = new ColumnGeneration(grid, everybody, nobody, pricing, master);
            var known = incumbent.table();
            if (known != null) {
                addKnown(master, known, everybody);
            }
            if (Pricing.isOfCells(grid) && !stopped.getAsBoolean()) {
                generation.beginWithEverybodysOwnChoice();
                incumbent.cannotBeBelow(generation.bound());
            }
            generation.run(TURNS, CLOSE, stopped);
            incumbent.cannotBeBelow(generation.bound());
            var rows = new Dive(master, generation).to(everybody, stopped);
            for (var person : everybody) {
                remembered.get(person).addAll(master.columnsOf(person));
            }
            if (rows != null) {
                offer(Table.empty(grid.people(), grid.days()), rows);
            }
        }
    }

    /** Makes the rows of a few people anew until it is stopped; there has to be a table. */
    public void improve() {
        while (!stopped.getAsBoolean()) {
            var table = incumbent.table();
            if (table == null) {
                return;
            }
            var size = FEWEST_PEOPLE + random.nextInt(MOST_PEOPLE - FEWEST_PEOPLE + 1);
            renew(table, neighbourhood.draw(table, Math.min(size, grid.people())));
        }
    }

    private void renew(Table table, int[] persons) {
        var taken = taken(table, persons);
        var present = grid.price(table, persons).price();
        try (var master = new Master(grid, persons, taken)) {
            addKnown(master, table, persons);
            var generation = new ColumnGeneration(grid, persons, taken, pricing, master);
            if (!generation.run(TURNS_OF_A_FEW, CLOSE_FOR_A_FEW, stopped)) {
                return;
            }
            for (var person : persons) {
                remember(person, master.columnsOf(person));
            }
            var rows = generation.bound() > present - 1 + CLOSE
                    ? null
                    : rows(master, generation, table, persons, taken, present);
            if (rows != null) {
                offer(table, rows);
            }
        }
    }

    /** The mix is near the best there is. So what is dearer at its prices than the difference cannot be in a better table. */
    private @Nullable List<Column> rows(
            Master master, ColumnGeneration generation, Table table, int[] persons, int[] taken, double present) {
        var gains = master.gains();
        var spare = present - master.value() - 1 + CLOSE;
        List<Column> able = new ArrayList<>();
        for (var person : persons) {
            for (var column : master.columnsOf(person)) {
                var dearer = column.cost() - pricing.worth(column.row(), gains) - master.priceOf(person);
                if (dearer <= spare || Arrays.equals(column.row(), table.row(person))) {
                    able.add(column);
                }
            }
        }
        if (able.size() > FEW_COLUMNS) {
            return new Dive(master, generation).to(persons, stopped);
        }
        var mix = new BestMix(grid, taken);
        try {
            able.forEach(mix::add);
            return mix.choose(MIX_MILLIS);
        } finally {
            mix.close();
        }
    }

    private void offer(Table table, List<Column> rows) {
        var next = table.copy();
        rows.forEach(column -> next.putRow(column.person(), column.row()));
        incumbent.offer(next, grid.price(next));
    }

    private int[] taken(Table table, int[] persons) {
        var taken = new int[grid.days() * grid.values()];
        var free = new boolean[grid.people()];
        for (var person : persons) {
            free[person] = true;
        }
        for (int person = 0; person < grid.people(); person++) {
            for (int day = 0; !free[person] && day < grid.days(); day++) {
                taken[day * grid.values() + table.at(person, day)]++;
            }
        }
        return taken;
    }

    private void addKnown(Master master, Table table, int[] persons) {
        for (var person : persons) {
            master.add(pricing.column(person, table.row(person)));
            remembered.get(person).forEach(master::add);
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
