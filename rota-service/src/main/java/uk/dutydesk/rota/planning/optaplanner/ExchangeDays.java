package uk.dutydesk.rota.planning.optaplanner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.move.AbstractMove;
import uk.dutydesk.rota.planning.Person;

/** A move: some slots change hands at once. Its undo gives them back. */
final class ExchangeDays extends AbstractMove<RotaPlan> {

    private final List<Slot> slots;
    private final List<@Nullable Person> newHolders;

    ExchangeDays(List<Slot> slots, List<@Nullable Person> newHolders) {
        this.slots = slots;
        this.newHolders = newHolders;
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<RotaPlan> director) {
        if (slots.isEmpty()) {
            return false;
        }
        for (int i = 0; i < slots.size(); i++) {
            var holder = newHolders.get(i);
            if (holder != null && !slots.get(i).eligible().contains(holder)) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected ExchangeDays createUndoMove(ScoreDirector<RotaPlan> director) {
        List<@Nullable Person> holders = new ArrayList<>();
        slots.forEach(slot -> holders.add(slot.person()));
        return new ExchangeDays(slots, holders);
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<RotaPlan> director) {
        for (int i = 0; i < slots.size(); i++) {
            var slot = slots.get(i);
            director.beforeVariableChanged(slot, "person");
            slot.giveTo(newHolders.get(i));
            director.afterVariableChanged(slot, "person");
        }
    }

    @Override
    public ExchangeDays rebase(ScoreDirector<RotaPlan> destination) {
        return new ExchangeDays(rebaseList(slots, destination), rebaseList(newHolders, destination));
    }

    @Override
    public Collection<?> getPlanningEntities() {
        return new LinkedHashSet<>(slots);
    }

    @Override
    public Collection<?> getPlanningValues() {
        return new LinkedHashSet<>(newHolders);
    }

    @Override
    public String toString() {
        return "exchange of " + slots.size();
    }
}
