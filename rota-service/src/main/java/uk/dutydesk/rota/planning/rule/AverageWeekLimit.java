package uk.dutydesk.rota.planning.rule;

import java.time.Duration;
import java.util.List;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.Row;
import uk.dutydesk.rota.planning.Wording;

/**
 * No more than 48 hours a week on average over seventeen weeks, other jobs included, unless the person has opted out (Working
 * Time Regulations 1998, regulations 4 and 5). The amount is in hours over, in all of those weeks together.
 */
final class AverageWeekLimit implements RowRule {

    @Override
    public String name() {
        return "No more than 48 hours a week on average";
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
        var worst = weeks.worst(
                (int) (person.pattern().otherHours().doubleValue() * 60),
                period -> !person.pattern().hasOptedOutOn(weeks.sunday(period)));
        var last = weeks.lastIn(worst);
        if (!worst.isTooLong() || last == null) {
            return List.of();
        }
        return List.of(new Breach(
                this,
                (worst.minutesOver() + 59) / 60,
                last,
                null,
                () -> "would work " + Wording.hours(Duration.ofMinutes(worst.average()))
                        + " a week on average over 17 weeks, other jobs included, where 48 are allowed"
                        + " (Working Time Regulations 1998, regulation 4)"));
    }
}
