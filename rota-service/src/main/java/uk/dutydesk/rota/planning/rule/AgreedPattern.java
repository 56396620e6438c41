package uk.dutydesk.rota.planning.rule;

import java.util.Optional;
import uk.dutydesk.rota.fairness.BurdenKind;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.PlannedDuty;
import uk.dutydesk.rota.planning.Wording;

/** The days and lines a person has agreed to work. */
final class AgreedPattern implements DutyRule {

    @Override
    public String name() {
        return "The working pattern each person has agreed";
    }

    @Override
    public Level level() {
        return Level.HARD;
    }

    @Override
    public int effort() {
        return 6;
    }

    @Override
    public Optional<String> against(Person person, PlannedDuty duty) {
        var pattern = person.pattern();
        var shift = duty.shift();
        var kinds = shift.kinds();
        var atNight = kinds.contains(BurdenKind.NIGHTS) || kinds.contains(BurdenKind.STANDBYS);
        if (pattern.dayLinesOnly() && !kinds.contains(BurdenKind.WEEKDAYS)) {
            return Optional.of("works day lines only");
        }
        if (pattern.noNights() && atNight) {
            return Optional.of("does not work at night");
        }
        if (!pattern.worksLine(shift.line())) {
            return Optional.of("does not work this line");
        }
        if (kinds.contains(BurdenKind.NIGHTS) && pattern.nightShare() == 0) {
            return Optional.of("works no waking nights");
        }
        if (kinds.contains(BurdenKind.WEEKEND_DAYS) && pattern.weekendShare() == 0) {
            return Optional.of("works no weekend days");
        }
        if (!pattern.workingDays().contains(shift.day().getDayOfWeek())) {
            return Optional.of("does not work on " + Wording.weekday(shift.day()) + "s");
        }
        return Optional.empty();
    }
}
