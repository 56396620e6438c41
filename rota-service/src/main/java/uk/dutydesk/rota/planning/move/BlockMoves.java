package uk.dutydesk.rota.planning.move;

import java.util.Random;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.Values;

/**
 * Draws changes at random: one cell; a duty handed over; two people exchange some days; some days of one person become one thing; one person exchanges
 * two blocks of days; some days of one person move by one day. Their shares are those that did best when they were measured.
 */
public final class BlockMoves {

    private static final double GO_ON = 0.72;
    private static final int MOST_DAYS = 8;
    private static final int MOST_DRAWS = 1000;

    private final Grid grid;
    private final boolean[][][] allowed;

    public BlockMoves(Grid grid) {
        this.grid = grid;
        this.allowed = new boolean[grid.people()][grid.days()][grid.values()];
        for (int person = 0; person < grid.people(); person++) {
            for (int day = 0; day < grid.days(); day++) {
                for (var value : grid.choices()[person][day]) {
                    allowed[person][day][value] = true;
                }
            }
        }
    }

    /**
     * Draws a change that alters something and is allowed.
     *
     * @return false where none was found in many draws, as in a grid where all is pinned
     */
    public boolean draw(Values table, Random random, Change change) {
        for (int attempt = 0; attempt < MOST_DRAWS; attempt++) {
            change.clear();
            var kind = random.nextInt(100);
            if (kind < 15) {
                one(random, change);
            } else if (kind < 25) {
                handOver(table, random, change);
            } else if (kind < 55) {
                exchange(table, random, change);
            } else if (kind < 75) {
                fill(random, change);
            } else if (kind < 90) {
                exchangeBlocks(table, random, change);
            } else {
                slide(table, random, change);
            }
            if (isAllowed(change) && altersSomething(table, change)) {
                return true;
            }
        }
        return false;
    }

    private void one(Random random, Change change) {
        var person = random.nextInt(grid.people());
        var day = random.nextInt(grid.days());
        change.add(person, day, choice(person, day, random));
    }

    /** What one person works on a day becomes another's, who gives what they have for it. */
    private void handOver(Values table, Random random, Change change) {
        var day = random.nextInt(grid.days());
        var one = random.nextInt(grid.people());
        for (int i = 0; i < grid.people() && table.at(one, day) == Grid.OFF; i++) {
            one = one + 1 == grid.people() ? 0 : one + 1;
        }
        var other = random.nextInt(grid.people());
        change.add(other, day, table.at(one, day));
        change.add(one, day, table.at(other, day));
    }

    private int choice(int person, int day, Random random) {
        var choices = grid.choices()[person][day];
        return choices[random.nextInt(choices.length)];
    }

    private void exchange(Values table, Random random, Change change) {
        var one = random.nextInt(grid.people());
        var other = random.nextInt(grid.people());
        var length = length(random);
        var first = random.nextInt(grid.days() - length + 1);
        for (int day = first; day < first + length; day++) {
            change.add(one, day, table.at(other, day));
            change.add(other, day, table.at(one, day));
        }
    }

    private void fill(Random random, Change change) {
        var person = random.nextInt(grid.people());
        var length = length(random);
        var first = random.nextInt(grid.days() - length + 1);
        var value = random.nextInt(3) == 0 ? Grid.OFF : choice(person, first, random);
        for (int day = first; day < first + length; day++) {
            change.add(person, day, value);
        }
    }

    private void exchangeBlocks(Values table, Random random, Change change) {
        var person = random.nextInt(grid.people());
        var length = Math.min(length(random), grid.days() / 2);
        if (length == 0) {
            return;
        }
        var first = random.nextInt(grid.days() - 2 * length + 1);
        var second = first + length + random.nextInt(grid.days() - first - 2 * length + 1);
        for (int i = 0; i < length; i++) {
            change.add(person, first + i, table.at(person, second + i));
            change.add(person, second + i, table.at(person, first + i));
        }
    }

    private void slide(Values table, Random random, Change change) {
        var person = random.nextInt(grid.people());
        var length = Math.min(2 + random.nextInt(MOST_DAYS - 1), grid.days());
        var first = random.nextInt(grid.days() - length + 1);
        var by = random.nextBoolean() ? 1 : length - 1;
        for (int i = 0; i < length; i++) {
            change.add(person, first + (i + by) % length, table.at(person, first + i));
        }
    }

    private int length(Random random) {
        var days = 1;
        while (days < Math.min(MOST_DAYS, grid.days()) && random.nextDouble() < GO_ON) {
            days++;
        }
        return days;
    }

    private boolean isAllowed(Change change) {
        for (int i = 0; i < change.size(); i++) {
            if (!allowed[change.person(i)][change.day(i)][change.value(i)]) {
                return false;
            }
        }
        return true;
    }

    private static boolean altersSomething(Values table, Change change) {
        for (int i = 0; i < change.size(); i++) {
            if (table.at(change.person(i), change.day(i)) != change.value(i)) {
                return true;
            }
        }
        return false;
    }
}
