package uk.dutydesk.rota.planning.optaplanner;

import java.util.Comparator;

/** What few can do is given out first: the solver starts with the most difficult. */
public final class FewestEligibleFirst implements Comparator<Slot> {

    @Override
    public int compare(Slot one, Slot other) {
        return Comparator.comparing((Slot slot) -> -slot.eligible().size())
                .thenComparing(slot -> slot.duty().shift().priority())
                .thenComparing(slot -> slot.duty().time().end(), Comparator.reverseOrder())
                .thenComparing(Slot::id)
                .compare(one, other);
    }
}
