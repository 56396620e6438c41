package uk.dutydesk.rota.cover;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.Shift;

/**
 * As many duties of one day as can have somebody, one duty for each person: a largest matching, found by letting a newcomer push
 * others along to another duty they could have. Rest between days is not looked at, so what has nobody here has nobody at all.
 */
final class Seating {

    private final Map<UUID, List<UUID>> possible;
    private final Map<UUID, Shift> sitting = new HashMap<>();

    private Seating(Map<UUID, List<UUID>> possible) {
        this.possible = possible;
    }

    /**
     * Those that nobody is left for, the least important where there is a choice.
     *
     * @param possible who could have which shift
     */
    static List<Shift> unfilled(List<Shift> shifts, Map<UUID, List<UUID>> possible) {
        var seating = new Seating(possible);
        return shifts.stream()
                .sorted((one, other) -> Integer.compare(other.priority(), one.priority()))
                .filter(shift -> !seating.seat(shift, new HashSet<>()))
                .toList();
    }

    private boolean seat(Shift shift, Set<UUID> asked) {
        for (var person : possible.getOrDefault(shift.id(), List.of())) {
            if (asked.add(person)) {
                @Nullable Shift there = sitting.get(person);
                if (there == null || seat(there, asked)) {
                    sitting.put(person, shift);
                    return true;
                }
            }
        }
        return false;
    }
}
