package uk.dutydesk.rota.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.rota.demand.Demand;
import uk.dutydesk.rota.demand.Demands;
import uk.dutydesk.rota.duty.Duties;
import uk.dutydesk.rota.roster.EditingDuties.Wanted;

/** Takes an edit of a draft back: every place it changed is as it was, or none is. The rules are asked again. */
@ApplicationScoped
class UndoingEdits {

    private final RosterEdits edits;
    private final EditingDuties editing;
    private final Duties duties;
    private final Demands demands;
    private final Audit audit;
    private final Clock clock;

    UndoingEdits(RosterEdits edits, EditingDuties editing, Duties duties, Demands demands, Audit audit, Clock clock) {
        this.edits = edits;
        this.editing = editing;
        this.duties = duties;
        this.demands = demands;
        this.audit = audit;
        this.clock = clock;
    }

    /** The places of the edit that are no longer as it left them: while there is one, it cannot be taken back. */
    List<ChangedPlace> changedSince(RosterEdit edit) {
        var now = edits.placesOf(edit.rosterId());
        return edit.places().stream()
                .filter(place ->
                        !now.getOrDefault(place.demandId(), Holders.NOBODY).equals(place.after()))
                .toList();
    }

    void undo(Roster roster, RosterEdit edit, String by) {
        roster.requireDraft();
        edit.undo(clock.instant());
        edits.during(roster, RosterEdit.Kind.UNDONE, by, () -> restore(roster, edit));
        audit.changed("roster", roster.id(), "EditUndone");
    }

    private void restore(Roster roster, RosterEdit edit) {
        var byId = demands.of(roster.id()).stream().collect(Collectors.toMap(Demand::id, Function.identity()));
        edit.places().forEach(place -> duties.onDemand(place.demandId()).forEach(duties::delete));
        duties.flush();
        editing.giveOut(
                roster,
                edit.places().stream().flatMap(place -> wanted(place, byId)).toList());
    }

    private static Stream<Wanted> wanted(ChangedPlace place, Map<UUID, Demand> byId) {
        var demand = byId.get(place.demandId());
        return demand == null
                ? Stream.empty()
                : place.before().all().stream()
                        .map(holder -> new Wanted(demand, holder.amhpId(), holder.beside() != null, holder.pinned()));
    }
}
