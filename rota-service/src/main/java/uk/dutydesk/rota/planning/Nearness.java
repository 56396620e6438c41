package uk.dutydesk.rota.planning;

import org.jspecify.annotations.Nullable;

/**
 * How near a rota is to the best there could be under its rules.
 *
 * @param known false where nothing can be said: no bound is known yet, or the rota breaks a rule
 * @param percent of what it falls short of wishes and fair shares, the most that a better one could save, rounded up; 100
 *     where duties that nobody has might be fewer. 0 where it is proved best
 */
public record Nearness(boolean known, int percent) {

    public static final Nearness UNKNOWN = new Nearness(false, 0);

    /** Of a rota of this score, where no rota that keeps the rules is priced below the bound. */
    public static Nearness of(RotaScore score, @Nullable Long bound) {
        if (bound == null || !score.isLegal()) {
            return UNKNOWN;
        }
        var off = score.price() - bound;
        if (off <= 0) {
            return new Nearness(true, 0);
        }
        // never of what undone duties cost: that is so much that beside it everything else looks near
        var soft = score.soft();
        return new Nearness(true, off >= soft ? 100 : (int) ((100 * off + soft - 1) / soft));
    }

    public boolean isProvedBest() {
        return known && percent == 0;
    }

    /** "At most 3 % from the best possible rota." */
    public String inWords() {
        if (!known || percent == 100) {
            return "We cannot say yet how good this rota is.";
        }
        return isProvedBest()
                ? "No better rota exists under these rules."
                : "At most " + percent + " % from the best possible rota.";
    }
}
