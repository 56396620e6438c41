package uk.dutydesk.rota.planning.rule;

import java.util.Optional;
import uk.dutydesk.rota.amhp.Standing.Bar;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.PlannedDuty;
import uk.dutydesk.rota.planning.Wording;

/**
 * Approved, not suspended and acting for the authority at every instant of the duty (Mental Health Act 1983, section 114;
 * SI 2008/1206). Working beside a colleague needs no approval of one's own, but nobody suspended does even that.
 */
final class ApprovedAndActing implements DutyRule {

    @Override
    public String name() {
        return "Approved and acting for the authority throughout";
    }

    @Override
    public Level level() {
        return Level.HARD;
    }

    @Override
    public int effort() {
        return 10;
    }

    @Override
    public Optional<String> against(Person person, PlannedDuty duty) {
        return person.standing()
                .barTo(duty.shift().authority(), duty.time())
                .filter(bar -> bar == Bar.SUSPENDED || !duty.isBesideSomeone())
                .map(bar -> inWords(bar, person, duty));
    }

    private String inWords(Bar bar, Person person, PlannedDuty duty) {
        return switch (bar) {
            case SUSPENDED -> "may not act";
            case NOT_ACTING_FOR_AUTHORITY -> "does not act for " + duty.shift().authorityName();
            case NOT_APPROVED ->
                person.standing()
                        .approvedUntil()
                        .map(last -> "is not approved for all of this duty: approval ends with " + Wording.day(last)
                                + " (Mental Health Act 1983, section 114)")
                        .orElse("is not approved (Mental Health Act 1983, section 114)");
        };
    }
}
