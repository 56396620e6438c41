package uk.dutydesk.rota.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.dutydesk.rota.fairness.BurdenKind;

/** All duties of one person, in order of start. */
public record Row(List<Duty> duties) {

    private static final Comparator<Duty> BY_START = Comparator.comparing(
                    (Duty duty) -> duty.time().start())
            .thenComparing(duty -> duty.shift().id());

    public static final Row EMPTY = new Row(List.of());

    public static Row of(List<Duty> duties) {
        var sorted = new ArrayList<>(duties);
        sorted.sort(BY_START);
        return new Row(sorted);
    }

    public Row with(Duty duty) {
        var more = new ArrayList<>(duties);
        more.add(duty);
        return of(more);
    }

    public Row without(Duty duty) {
        return new Row(duties.stream().filter(other -> !other.equals(duty)).toList());
    }

    /** Duties of this rota that weigh in a fair share; given ones are in the history already. */
    public int count(BurdenKind kind) {
        var count = 0;
        for (var duty : duties) {
            if (!duty.isGiven()
                    && !duty.isBesideSomeone()
                    && duty.shift().kinds().contains(kind)) {
                count++;
            }
        }
        return count;
    }
}
