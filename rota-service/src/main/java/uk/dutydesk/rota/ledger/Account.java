package uk.dutydesk.rota.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import uk.dutydesk.rota.fairness.BurdenKind;

/**
 * What one person did of one kind in some months, against a fair share.
 *
 * @param has what they did, in duties, or in hours past the end
 * @param fair what would have been fair
 * @param all what everybody did together
 * @param part of all, by what was agreed and how much of it they could have had; 0 to 1
 * @param presence how much of it they could have had, 0 to 1
 * @param carried how much of the fair share is for the time before: above 0 where they had done less than their part
 */
public record Account(
        UUID amhpId,
        String called,
        BurdenKind kind,
        double has,
        double fair,
        double all,
        double part,
        double presence,
        double carried) {

    private static final double WORTH_SAYING = 0.05;
    private static final double WHOLE = 0.995;

    /** Above 0 where they did more than would have been fair. */
    public double off() {
        return has - fair;
    }

    /** Why the fair share is what it is, and what follows; for the person it is about. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                called + " had " + number(has) + " " + kind.words() + "; " + number(fair) + " would have been fair.");
        sentences.add("There were " + number(all) + " in all. By what was agreed and when they could be there, "
                + percent(part) + " of them are " + called + "'s, which is " + number(part * all) + ".");
        if (presence < WHOLE) {
            sentences.add(called + " could have had " + percent(presence)
                    + " of them: leave, days and lines not worked and time without approval are left out.");
        }
        if (Math.abs(carried) >= WORTH_SAYING) {
            sentences.add(
                    carried > 0
                            ? number(carried) + " more, because " + called + " had done less than a part before."
                            : number(-carried) + " fewer, because " + called + " had done more than a part before.");
        }
        sentences.add(verdict());
        return sentences;
    }

    private String verdict() {
        if (kind == BurdenKind.HOURS_PAST_END) {
            return "Nobody plans these. Whoever has more than a fair part is owed fewer nights, or weekend days, in the next rotas.";
        }
        if (Math.abs(off()) <= 1) {
            return "That is within one of a fair share.";
        }
        return off() > 0
                ? "That is " + number(off()) + " too many; the next rotas give it back, a quarter at a time."
                : "That is " + number(-off()) + " too few; the next rotas make it up, a quarter at a time.";
    }

    private static String number(double value) {
        var rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded)
                ? Long.toString(Math.round(rounded))
                : String.format(Locale.UK, "%.1f", rounded);
    }

    private static String percent(double part) {
        return String.format(Locale.UK, "%.0f %%", part * 100);
    }

    @Override
    public String toString() {
        return "Account[" + amhpId + " " + kind + "]";
    }
}
