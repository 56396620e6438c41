package uk.dutydesk.rota.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.dutydesk.rota.planning.Exchange.Hand;

/**
 * Who takes the duties of somebody who cannot come, with as few changes for everybody else as can be.
 *
 * <p>One change for each duty is the least there can be: somebody takes it. Duties with the fewest takers choose first, so that
 * one taker for two duties is not given the wrong one. Only where nobody can is a second change looked for: somebody takes it
 * who gives up another duty of theirs, which a third person takes.
 */
public final class Replacement {

    private final UUID away;
    private final List<Assignment> theirs;
    private RotaProblem rota;

    private Replacement(RotaProblem rota, UUID away, List<Assignment> theirs) {
        this.rota = rota;
        this.away = away;
        this.theirs = theirs;
    }

    public static List<Proposed> of(RotaProblem rota, UUID away, List<Assignment> theirs) {
        var free = rota.holding(
                rota.held().stream().filter(held -> !theirs.contains(held)).toList());
        return new Replacement(free, away, theirs).all();
    }

    private List<Proposed> all() {
        List<Proposed> proposed = new ArrayList<>();
        var left = new ArrayList<>(theirs);
        while (!left.isEmpty()) {
            var next = left.stream()
                    .min(Comparator.comparingInt(
                            each -> takers(each.duty().shift()).size()))
                    .orElseThrow();
            left.remove(next);
            var hands = found(next.duty().shift());
            hands.forEach(this::give);
            proposed.add(new Proposed(
                    next.duty().shift(),
                    hands,
                    hands.isEmpty() ? why(next.duty().shift()) : List.of()));
        }
        proposed.sort(Comparator.comparing(each -> each.shift().time().start()));
        return proposed;
    }

    private List<Hand> found(Shift shift) {
        var takers = takers(shift);
        if (!takers.isEmpty()) {
            return List.of(new Hand(shift, takers.get(0).person().id()));
        }
        return byTwo(shift).orElse(List.of());
    }

    private Optional<List<Hand>> byTwo(Shift shift) {
        var exchange = new Exchange(rota);
        for (var other : rota.held()) {
            if (canChange(other, shift)) {
                var first = new Hand(shift, other.person());
                var gap = other.duty().shift();
                for (var person : rota.people()) {
                    var both = List.of(first, new Hand(gap, person.id()));
                    if (!person.id().equals(away) && !person.id().equals(other.person()) && exchange.isAllowed(both)) {
                        return Optional.of(both);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Only what is near in time stands in the way, and only what is of this rota and not begun before can be moved. What
     * somebody works beside stays where it is: it would be a third change.
     */
    private boolean canChange(Assignment other, Shift shift) {
        var duty = other.duty();
        var holder = rota.peopleById().get(other.person());
        var apart = Math.abs(
                duty.time().start().getEpochSecond() - shift.time().start().getEpochSecond());
        return holder != null
                && !duty.isBesideSomeone()
                && !other.person().equals(away)
                && !isWorkedBeside(duty.shift())
                && rota.shifts().contains(duty.shift())
                && apart < 3 * 24 * 3600
                && !duty.time().start().isBefore(shift.time().start())
                && Eligibility.allows(holder, shift);
    }

    private boolean isWorkedBeside(Shift shift) {
        return rota.held().stream()
                .anyMatch(each ->
                        each.duty().isBesideSomeone() && each.duty().shift().equals(shift));
    }

    private List<Takers.Taker> takers(Shift shift) {
        return Takers.of(rota, shift, away).stream().filter(Takers.Taker::can).toList();
    }

    private List<String> why(Shift shift) {
        var others = rota.people().stream()
                .filter(person -> !person.id().equals(away))
                .toList();
        return Explanation.why(shift, others, rota.rows()).sentences();
    }

    private void give(Hand hand) {
        var held = rota.held().stream()
                .filter(each ->
                        each.duty().isBesideSomeone() || !each.duty().shift().equals(hand.shift()))
                .collect(Collectors.toCollection(ArrayList::new));
        held.add(new Assignment(hand.to(), new PlannedDuty(hand.shift(), PlannedDuty.Hold.PINNED, null)));
        rota = rota.holding(held);
    }

    /**
     * What becomes of one duty.
     *
     * @param hands the changes it takes; none where nobody can have it
     * @param unfilledBecause why not, in sentences
     */
    public record Proposed(Shift shift, List<Hand> hands, List<String> unfilledBecause) {}
}
