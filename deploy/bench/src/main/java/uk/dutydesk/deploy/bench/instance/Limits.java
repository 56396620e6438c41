package uk.dutydesk.deploy.bench.instance;

/** How large an instance may be. The largest one published has 150 people and 364 days. */
final class Limits {

    static final int PEOPLE = 1_000;
    static final int DAYS = 400;
    static final int VALUES = 100;
    static final int CELLS = 100_000;
    static final int WEIGHT = 1_000_000;

    private Limits() {}

    static void check(int people, int days, int works) {
        if (people == 0) {
            throw new Mistyped("there is nobody in it: a rota needs at least one person.");
        }
        if (works == 0) {
            throw new Mistyped("there is no shift in it.");
        }
        if (people > PEOPLE) {
            throw new Mistyped(people + " people are more than the " + PEOPLE + " that are solved in one piece.");
        }
        if (works >= VALUES) {
            throw new Mistyped(works + " shifts are more than the " + (VALUES - 1) + " that are solved in one piece.");
        }
        if ((long) people * days > CELLS) {
            throw new Mistyped(people + " people on " + days + " days are more than the " + CELLS
                    + " cells that are solved in one piece.");
        }
    }
}
