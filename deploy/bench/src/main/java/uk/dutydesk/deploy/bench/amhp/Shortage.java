package uk.dutydesk.deploy.bench.amhp;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.deploy.bench.amhp.AmhpFile.AwayEntry;
import uk.dutydesk.rota.workingtime.Span;

/**
 * More duties than people: on some days everybody who has nothing to do is in training, and two duties more are asked for. By day
 * nobody can have two of them, so that two stay unfilled whatever is done.
 */
final class Shortage {

    private static final int MISSING = 2;

    /** Asks for one more duty. */
    interface Asking {
        void add(Lines line, String team, LocalDate day, @Nullable String holder);
    }

    private final List<Planted> people;
    private final Asking asking;

    Shortage(List<Planted> people, Asking asking) {
        this.people = people;
        this.asking = asking;
    }

    /** Once a fortnight, on a Wednesday. */
    void make(LocalDate start, int days) {
        for (var day = start.plusDays(2); day.isBefore(start.plusDays(days)); day = day.plusWeeks(2)) {
            if (Lines.EXTRA.isAskedForOn(day)) {
                onDay(day);
            }
        }
    }

    private void onDay(LocalDate day) {
        var daytime = Lines.EXTRA.on(day);
        for (var person : people) {
            // whoever has no duty by day could have one; those who come from a night, or go to one, are in training too
            var busy = !person.isFreeOn(daytimeAndLate(daytime));
            if (!busy && !person.trainee) {
                train(person, daytime);
            }
        }
        for (int extra = 0; extra < MISSING; extra++) {
            asking.add(Lines.EXTRA, "", day, null);
        }
    }

    /** The duties of one day from nine to eight in the evening: two of them overlap, or leave no eleven hours between. */
    private static Span daytimeAndLate(Span daytime) {
        return new Span(daytime.start(), daytime.start().plus(11, ChronoUnit.HOURS));
    }

    private static void train(Planted person, Span daytime) {
        person.away.add(new AwayEntry(daytime.start(), daytime.end(), "is in training", false));
    }
}
