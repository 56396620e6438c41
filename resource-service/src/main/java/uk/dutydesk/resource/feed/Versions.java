package uk.dutydesk.resource.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.bed.EventOrder;

/**
 * What is said of one visit replaces what was said of it before, as one version of an Encounter replaces another: in that order, whatever
 * times they bear. Someone who is back from leave has been in their bed since before the leave, and a discharge that was a mistake is
 * taken back by an Encounter that began before it. What bears no visit stays where its times put it.
 */
final class Versions {

    private final Map<String, Turn> turns = new HashMap<>();

    private Versions() {}

    /**
     * The last that was said of a visit.
     *
     * @param said the time it bears itself
     * @param counted the time it is put at
     */
    private record Turn(Movement.Kind kind, @Nullable UUID bed, EventOrder said, EventOrder counted) {}

    static List<Movement> inTurn(Collection<Movement> movements) {
        var versions = new Versions();
        var all = new ArrayList<Movement>();
        movements.stream()
                .sorted(Comparator.comparingLong(movement -> movement.when().arrival()))
                .map(versions::next)
                .forEach(all::add);
        return all;
    }

    private Movement next(Movement movement) {
        var visit = movement.visit();
        if (visit == null) {
            return movement;
        }
        var when = movement.when();
        var before = turns.get(visit);
        if (before == null) {
            turns.put(visit, new Turn(movement.kind(), movement.bed(), when, when));
            return movement;
        }
        if (isNoNews(movement, before)) {
            turns.put(
                    visit,
                    new Turn(before.kind(), before.bed(), later(before.said(), when), later(before.counted(), when)));
            return movement;
        }
        var counted = when.compareTimes(before.counted()) > 0 ? when : asItCame(when, before.counted());
        turns.put(visit, new Turn(movement.kind(), movement.bed(), when, counted));
        return movement.at(counted);
    }

    /** It says the same again, or names another bed as of an earlier time: the sender told of its moves in another order. */
    private static boolean isNoNews(Movement movement, Turn before) {
        return movement.kind() == before.kind()
                && (Objects.equals(movement.bed(), before.bed())
                        || movement.when().compareTimes(before.said()) < 0);
    }

    /** As of when it came, which is the last of its times, and in any case after what it replaces. */
    private static EventOrder asItCame(EventOrder when, EventOrder before) {
        var came = when.times().get(when.times().size() - 1);
        var first = came.isAfter(before.eventTime()) ? came : before.eventTime().plusMillis(1);
        return new EventOrder(List.of(first), when.arrival());
    }

    private static EventOrder later(EventOrder one, EventOrder other) {
        return one.compareTimes(other) >= 0 ? one : other;
    }
}
