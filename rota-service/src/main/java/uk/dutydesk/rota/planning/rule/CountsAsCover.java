package uk.dutydesk.rota.planning.rule;

import java.util.Optional;
import uk.dutydesk.rota.planning.Cover;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.PlannedDuty;
import uk.dutydesk.rota.planning.Wording;
import uk.dutydesk.rota.workingtime.London;

/** A trainee works only beside their supervisor; a newly approved or returning AMHP beside a colleague, or in reserve. */
final class CountsAsCover implements DutyRule {

    @Override
    public String name() {
        return "Trainees and those not yet ready are never cover";
    }

    @Override
    public Level level() {
        return Level.HARD;
    }

    @Override
    public int effort() {
        return 9;
    }

    @Override
    public Optional<String> against(Person person, PlannedDuty duty) {
        if (person.trainee()) {
            return duty.ledBy() != null && duty.ledBy().equals(person.supervisor())
                    ? Optional.empty()
                    : Optional.of("is a trainee and works only beside their supervisor");
        }
        var from = person.countsAsCoverFrom();
        var tooSoon = from != null
                && duty.time().start().isBefore(from)
                && duty.shift().cover() == Cover.FULL
                && !duty.isBesideSomeone();
        return tooSoon && from != null
                ? Optional.of("does not count as cover until " + Wording.day(London.dayOf(from)))
                : Optional.empty();
    }
}
