package uk.dutydesk.rota.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.rota.duty.Duties;
import uk.dutydesk.rota.duty.PublishingDuties;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.RotaProblem;
import uk.dutydesk.rota.planning.rule.Rules;

/** Makes a draft binding: every hard rule is checked once more, and every duty is told of. */
@ApplicationScoped
class PublishingRosters {

    private static final int SAID_AT_ONCE = 10;

    private final RotaProblems problems;
    private final Duties duties;
    private final PublishingDuties publishing;
    private final Audit audit;
    private final Clock clock;

    PublishingRosters(RotaProblems problems, Duties duties, PublishingDuties publishing, Audit audit, Clock clock) {
        this.problems = problems;
        this.duties = duties;
        this.publishing = publishing;
        this.audit = audit;
        this.clock = clock;
    }

    void publish(Roster roster) {
        roster.requireDraft();
        var broken = broken(problems.of(roster));
        if (!broken.isEmpty()) {
            throw new DutyRefused(broken);
        }
        roster.publish(clock.instant());
        duties.of(roster.id()).forEach(publishing::publish);
        audit.changed("roster", roster.id(), "RosterPublished");
    }

    private static List<String> broken(RotaProblem rota) {
        return rota.rows().entrySet().stream()
                .flatMap(row -> Rules.HARD.stream()
                        .flatMap(rule -> rule.breaches(row.getKey(), row.getValue()).stream())
                        .map(breach -> sentence(row.getKey(), breach.reason())))
                .limit(SAID_AT_ONCE)
                .toList();
    }

    private static String sentence(Person person, String reason) {
        return person.called() + " " + reason + ".";
    }
}
