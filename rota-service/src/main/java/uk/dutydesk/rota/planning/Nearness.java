package uk.dutydesk.rota.planning;

import org.jspecify.annotations.Nullable;

/**
 * How near a rota is to the best there could be under its rules.
 *
 * @param known false where nothing can be said: no bound is known yet, the rota breaks a rule, a better one might cost next to
 *     nothing, or duties that nobody has might be fewer
 * @param percent of what it falls short of wishes and fair shares, the most that a better one could save, rounded up; 0 where
 *     it is proved best
 */
public record Nearness(boolean known, int percent) {

    public static final Nearness UNKNOWN = new Nearness(false, 0);
    private static final long ALL = 100;
    private static final Nearness BEST = new Nearness(true, 0);

    /** Of a rota of this score, where no rota that keeps the rules is priced below the bound. */
    public static Nearness of(RotaScore score, @Nullable Long bound) {
        if (!score.isLegal()) {
            return UNKNOWN;
        }
        if (score.price() == 0) {
            return BEST; // nothing costs less than nothing, whether a bound is known or not
        }
        if (bound == null || bound > score.price()) {
            return UNKNOWN; // it is of another rota than this one, and says nothing
        }
        var off = score.price() - bound;
        if (off == 0) {
            return BEST;
        }
        // never of what undone duties cost: that is so much that beside it everything else looks near
        var soft = score.soft();
        var percent = off >= soft ? ALL : (100 * off + soft - 1) / soft;
        return percent < ALL ? new Nearness(true, (int) percent) : UNKNOWN;
    }

    public boolean isProvedBest() {
        return known && percent == 0;
    }

    /** "At most 3 % from the best possible rota." */
    public String inWords() {
        if (!known) {
            return "We cannot say yet how good this rota is.";
        }
        return isProvedBest()
                ? "No better rota exists under these rules."
                : "At most " + percent + " % from the best possible rota.";
    }
}
