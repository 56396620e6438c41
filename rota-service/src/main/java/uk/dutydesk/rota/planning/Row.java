package uk.dutydesk.rota.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.dutydesk.rota.fairness.BurdenKind;

/** All duties of one person, in order of start. */
public record Row(List<PlannedDuty> duties) {

    private static final Comparator<PlannedDuty> BY_START = Comparator.comparing(
                    (PlannedDuty duty) -> duty.time().start())
            .thenComparing(duty -> duty.shift().id());

    public static final Row EMPTY = new Row(List.of());

    public static Row of(List<PlannedDuty> duties) {
        var sorted = new ArrayList<>(duties);
        sorted.sort(BY_START);
        return new Row(sorted);
    }

    public Row with(PlannedDuty duty) {
        var more = new ArrayList<>(duties);
        more.add(duty);
        return of(more);
    }

    public Row without(PlannedDuty duty) {
        return new Row(duties.stream().filter(other -> !other.equals(duty)).toList());
    }

    /** Duties that weigh in a fair share of this rota. */
    public int count(BurdenKind kind) {
        var count = 0;
        for (var duty : duties) {
            if (duty.weighsIn(kind)) {
                count++;
            }
        }
        return count;
    }
}
