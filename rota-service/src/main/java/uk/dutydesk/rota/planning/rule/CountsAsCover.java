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
        if (duty.shift().cover() == Cover.FULL && !duty.isBesideSomeone()) {
            return notYetAlone(person, duty);
        }
        return Optional.empty();
    }

    private static Optional<String> notYetAlone(Person person, PlannedDuty duty) {
        var start = duty.time().start();
        var from = person.countsAsCoverFrom();
        if (from != null && start.isBefore(from)) {
            return Optional.of("does not count as cover until " + Wording.day(London.dayOf(from)));
        }
        var pairing = person.pairing();
        return pairing.isOverAt(start)
                ? Optional.empty()
                : Optional.of("has worked " + pairing.doneAt(start) + " of the " + pairing.needed()
                        + " first duties beside a colleague, and is no cover alone until then");
    }
}
