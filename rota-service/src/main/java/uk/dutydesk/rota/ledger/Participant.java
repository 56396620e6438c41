package uk.dutydesk.rota.ledger;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import uk.dutydesk.rota.amhp.Standing;
import uk.dutydesk.rota.amhp.WorkingPattern;
import uk.dutydesk.rota.workingtime.London;
import uk.dutydesk.rota.workingtime.Span;

/** Somebody who shares the work, and when they can. */
public record Participant(
        UUID id, String called, boolean trainee, WorkingPattern pattern, Standing standing, List<Span> away) {

    public Participant {
        away = List.copyOf(away);
    }

    /** Whether they could have been the one to do it, had they nothing else. */
    boolean couldHave(String line, Span time) {
        var day = London.dayOf(time.start());
        Predicate<Span> meets = time::overlaps;
        return !trainee
                && pattern.worksLine(line)
                && pattern.workingDays().contains(day.getDayOfWeek())
                && standing.mayActOn(day)
                && away.stream().noneMatch(meets);
    }

    @Override
    public String toString() {
        return "Participant[" + id + "]";
    }
}
