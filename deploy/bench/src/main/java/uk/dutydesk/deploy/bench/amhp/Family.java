package uk.dutydesk.deploy.bench.amhp;

import java.util.Locale;
import java.util.regex.Pattern;
import uk.dutydesk.deploy.bench.instance.Mistyped;

/** One instance of the family, by its name: {@code AMHP-S-4-tight-fresh-1}. */
record Family(Size size, int weeks, Demand demand, boolean replan, int number) {

    private static final Pattern NAME =
            Pattern.compile("AMHP-([SML])-(4|12|26)-(loose|tight|over)-(fresh|replan)-([1-9]\\d{0,5})");

    /** How many people. */
    enum Size {
        /** A team. */
        S,
        /** A county's hub and its localities. */
        M,
        /** A large county with doctors. */
        L
    }

    /** Hours asked for over contract hours less leave, in hundredths; and wishes, in hundredths of a person's days. */
    enum Demand {
        LOOSE(80, 5),
        TIGHT(93, 15),
        OVER(105, 30);

        private final int percent;
        private final int wishes;

        Demand(int percent, int wishes) {
            this.percent = percent;
            this.wishes = wishes;
        }

        /** What can be planted: more than everybody's hours cannot be worked. */
        double planted() {
            return Math.min(percent, 95) / 100.0;
        }

        boolean isOver() {
            return percent > 100;
        }

        double wishes() {
            return wishes / 100.0;
        }
    }

    static Family named(String name) {
        var parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new Mistyped(
                    "\"" + name + "\" is no AMHP-{S|M|L}-{4|12|26}-{loose|tight|over}-{fresh|replan}-{number}.");
        }
        return new Family(
                Size.valueOf(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Demand.valueOf(parts.group(3).toUpperCase(Locale.ROOT)),
                parts.group(4).equals("replan"),
                Integer.parseInt(parts.group(5)));
    }

    @Override
    public String toString() {
        return "AMHP-" + size + "-" + weeks + "-" + demand.name().toLowerCase(Locale.ROOT) + "-"
                + (replan ? "replan" : "fresh") + "-" + number;
    }
}
