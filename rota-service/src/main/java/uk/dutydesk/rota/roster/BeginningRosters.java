package uk.dutydesk.rota.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.demand.DemandTemplates;
import uk.dutydesk.rota.demand.Demands;

/** Gives a new draft what it needs: of all lines, of a template's, or as another rota has it; then whoever's turn it is. */
@ApplicationScoped
class BeginningRosters {

    private static final int DAYS = 7;

    private final Rosters rosters;
    private final Demands demands;
    private final DemandTemplates templates;
    private final PinningTurns turns;

    BeginningRosters(Rosters rosters, Demands demands, DemandTemplates templates, PinningTurns turns) {
        this.rosters = rosters;
        this.demands = demands;
        this.templates = templates;
        this.turns = turns;
    }

    void fill(Roster roster, @Nullable UUID templateId, @Nullable UUID copyOf) {
        if (copyOf == null) {
            var only = templateId == null ? null : templates.linesOf(templateId);
            demands.generate(roster.id(), roster.firstDay(), roster.lastDay(), only);
        } else {
            copy(rosters.get(copyOf), roster);
        }
        demands.flush();
        turns.in(roster);
    }

    private void copy(Roster from, Roster to) {
        var later = ChronoUnit.DAYS.between(from.firstDay(), to.firstDay());
        if (later % DAYS != 0) {
            throw new RosterRefused("A copy begins on the same day of the week as the rota it is of.");
        }
        if (ChronoUnit.DAYS.between(to.firstDay(), to.lastDay())
                > ChronoUnit.DAYS.between(from.firstDay(), from.lastDay())) {
            throw new RosterRefused("A copy is no longer than the rota it is of: its last days would need nobody.");
        }
        demands.copy(from.id(), to.id(), later, to.lastDay());
    }
}
