package uk.dutydesk.rota.planning.rule;

import java.time.Duration;
import java.util.List;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.Row;
import uk.dutydesk.rota.planning.Wording;

/**
 * A night worker's normal hours average no more than 8 in each 24 over seventeen weeks, the weekly day of rest left out, which
 * is 48 a week (Working Time Regulations 1998, regulation 6). No opt-out changes it. The amount is in hours over.
 */
final class NightWorkLimit implements RowRule {

    private static final int DAYS_THAT_COUNT = 6;

    @Override
    public String name() {
        return "No more than 8 hours in 24 on average for night workers";
    }

    @Override
    public Level level() {
        return Level.HARD;
    }

    @Override
    public int effort() {
        return 2;
    }

    @Override
    public boolean isLeftOutOfBound() {
        return true;
    }

    @Override
    public List<Breach> breaches(Person person, Row row) {
        var weeks = Weeks.of(person, row);
        if (weeks == null) {
            return List.of();
        }
        var worst = weeks.worst(0, weeks::isNightWorkIn);
        var last = weeks.lastIn(worst);
        if (!worst.isTooLong() || last == null) {
            return List.of();
        }
        return List.of(new Breach(
                this,
                (worst.minutesOver() + 59) / 60,
                last,
                null,
                () -> "works nights and would average "
                        + Wording.hours(Duration.ofMinutes(worst.average() / DAYS_THAT_COUNT))
                        + " in each 24 over 17 weeks, where 8 are allowed"
                        + " (Working Time Regulations 1998, regulation 6)"));
    }
}
