package uk.dutydesk.rota.planning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.dutydesk.rota.planning.Exchange.Hand;

/**
 * Finds swaps for a duty: with one colleague, and only where that does not do, round three people. Every one of them keeps
 * every rule.
 */
public final class Swaps {

    private static final int MOST = 12;

    private final Exchange exchange;
    private final List<Assignment> others;
    private final Assignment wanted;

    private Swaps(RotaProblem rota, Assignment wanted, Instant after) {
        this.exchange = new Exchange(rota);
        this.wanted = wanted;
        var own = rota.shifts();
        var led = rota.held().stream()
                .map(Assignment::duty)
                .filter(PlannedDuty::isBesideSomeone)
                .map(PlannedDuty::shift)
                .toList();
        this.others = rota.held().stream()
                .filter(assignment -> !assignment.person().equals(wanted.person()))
                .filter(assignment -> !assignment.duty().isBesideSomeone())
                .filter(assignment -> assignment.duty().time().start().isAfter(after))
                .filter(assignment -> own.contains(assignment.duty().shift()))
                .filter(assignment -> !led.contains(assignment.duty().shift()))
                .toList();
    }

    /**
     * Rings of duties, each going to the person before it: the wanted one first.
     *
     * @param after duties that have begun are not swapped
     */
    public static List<List<Hand>> of(RotaProblem rota, Assignment wanted, Instant after) {
        var swaps = new Swaps(rota, wanted, after);
        var two = swaps.withOne();
        return two.isEmpty() ? swaps.roundThree() : two;
    }

    private List<List<Hand>> withOne() {
        List<List<Hand>> found = new ArrayList<>();
        for (var other : others) {
            var ring = List.of(to(wanted, other.person()), to(other, wanted.person()));
            if (found.size() < MOST && exchange.isAllowed(ring)) {
                found.add(ring);
            }
        }
        return found;
    }

    private List<List<Hand>> roundThree() {
        List<List<Hand>> found = new ArrayList<>();
        var takers = others.stream()
                .filter(other -> allows(wanted, other.person(), other))
                .toList();
        var givers = others.stream()
                .filter(other -> allows(other, wanted.person(), wanted))
                .toList();
        for (var second : takers) {
            for (var third : givers) {
                if (found.size() == MOST) {
                    return found;
                }
                var ring = List.of(to(wanted, second.person()), to(second, third.person()), to(third, wanted.person()));
                if (!second.person().equals(third.person()) && exchange.isAllowed(ring)) {
                    found.add(ring);
                }
            }
        }
        return found;
    }

    /** Whether the person could have the one if they gave up the other: somebody nobody counts has that for now. */
    private boolean allows(Assignment taken, UUID person, Assignment givenUp) {
        return exchange.isAllowed(
                List.of(to(taken, person), new Hand(givenUp.duty().shift(), new UUID(0, 0))));
    }

    private static Hand to(Assignment assignment, UUID person) {
        return new Hand(assignment.duty().shift(), person);
    }
}
