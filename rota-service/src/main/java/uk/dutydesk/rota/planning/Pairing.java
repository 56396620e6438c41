package uk.dutydesk.rota.planning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The first duties of somebody newly approved, which are worked beside a colleague.
 *
 * @param needed how many
 * @param ends when those that have been worked, or are planned, end; soonest first
 */
public record Pairing(int needed, List<Instant> ends) {

    public static final Pairing NONE = new Pairing(0, List.of());

    public Pairing {
        ends = ends.stream().sorted().toList();
    }

    /** Once the last of them has ended. */
    public boolean isOverAt(Instant moment) {
        return needed == 0 || over().filter(end -> !moment.isBefore(end)).isPresent();
    }

    public long doneAt(Instant moment) {
        return ends.stream().filter(end -> !end.isAfter(moment)).count();
    }

    private Optional<Instant> over() {
        return ends.size() < needed ? Optional.empty() : Optional.of(ends.get(needed - 1));
    }
}
