package uk.dutydesk.rota.planning;

import java.util.List;
import java.util.stream.Collectors;

/** What nobody has. */
final class Unfilled {

    private Unfilled() {}

    static List<Shift> in(RotaProblem rota) {
        var drafted = rota.draft().stream()
                .map(assignment -> assignment.duty().shift())
                .collect(Collectors.toSet());
        return rota.open().stream().filter(shift -> !drafted.contains(shift)).toList();
    }
}
