package uk.dutydesk.rota.roster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.dutydesk.rota.duty.Duties;

/** The edits of drafts. A published rota has none: its changes are told, and kept as changes of duties. */
@ApplicationScoped
public class RosterEdits implements PanacheRepositoryBase<RosterEdit, UUID> {

    private static final int LAST = 20;

    private final Duties duties;
    private final Clock clock;

    RosterEdits(Duties duties, Clock clock) {
        this.duties = duties;
        this.clock = clock;
    }

    /** Makes the edit, and keeps what it changed in the draft. */
    void during(Roster roster, RosterEdit.Kind kind, String madeBy, Runnable edit) {
        if (roster.isPublished()) {
            edit.run();
            return;
        }
        var before = placesOf(roster.id());
        edit.run();
        var changed = changed(before, placesOf(roster.id()));
        if (!changed.isEmpty()) {
            persistAndFlush(new RosterEdit(roster.id(), next(roster.id()), kind, madeBy, clock.instant(), changed));
        }
    }

    Map<UUID, Holders> placesOf(UUID rosterId) {
        return Holders.byDemand(duties.of(rosterId));
    }

    /** The newest first. */
    List<RosterEdit> lastOf(UUID rosterId) {
        return find("rosterId = ?1 order by number desc", rosterId)
                .page(0, LAST)
                .list();
    }

    RosterEdit get(UUID rosterId, UUID id) {
        return find("rosterId = ?1 and id = ?2", rosterId, id)
                .firstResultOptional()
                .orElseThrow(EntityNotFoundException::new);
    }

    private int next(UUID rosterId) {
        return lastOf(rosterId).stream().findFirst().map(RosterEdit::number).orElse(0) + 1;
    }

    private static Set<ChangedPlace> changed(Map<UUID, Holders> before, Map<UUID, Holders> after) {
        var demands = new HashSet<>(before.keySet());
        demands.addAll(after.keySet());
        var changed = new HashSet<ChangedPlace>();
        for (var demand : demands) {
            var was = before.getOrDefault(demand, Holders.NOBODY).written();
            var is = after.getOrDefault(demand, Holders.NOBODY).written();
            if (!was.equals(is)) {
                changed.add(new ChangedPlace(demand, was, is));
            }
        }
        return changed;
    }
}
