package uk.dutydesk.rota.planning.optaplanner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.workingtime.Span;

/** Two people exchange what they have in some days that follow one another: cover stays as it is. */
public final class ExchangeDaysFactory implements MoveIteratorFactory<RotaPlan, ExchangeDays> {

    private static final double GO_ON = 0.72;
    private static final int MOST_DAYS = 8;

    @Override
    public long getSize(ScoreDirector<RotaPlan> director) {
        var plan = director.getWorkingSolution();
        return (long) plan.people().size() * Math.max(1, plan.slots().size());
    }

    @Override
    public Iterator<ExchangeDays> createOriginalMoveIterator(ScoreDirector<RotaPlan> director) {
        throw new UnsupportedOperationException("Only random order is used.");
    }

    @Override
    public Iterator<ExchangeDays> createRandomMoveIterator(ScoreDirector<RotaPlan> director, Random random) {
        var free = director.getWorkingSolution().slots().stream()
                .filter(slot -> !slot.isHeld())
                .toList();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !free.isEmpty();
            }

            @Override
            public ExchangeDays next() {
                return draw(free, random);
            }
        };
    }

    private static ExchangeDays draw(List<Slot> free, Random random) {
        var first = free.get(random.nextInt(free.size()));
        var one = first.person();
        if (one == null || first.eligible().size() < 2) {
            return new ExchangeDays(List.of(), List.of());
        }
        var other = first.eligible().get(random.nextInt(first.eligible().size()));
        var start = first.duty().time().start();
        var days = new Span(start, start.plus(Duration.ofDays(howMany(random))));
        return one.equals(other) ? new ExchangeDays(List.of(), List.of()) : exchange(free, one, other, days);
    }

    private static ExchangeDays exchange(List<Slot> free, Person one, Person other, Span days) {
        List<Slot> slots = new ArrayList<>();
        List<@Nullable Person> holders = new ArrayList<>();
        for (var slot : free) {
            var holder = slot.person();
            if (holder != null && days.contains(slot.duty().time().start())) {
                if (holder.equals(one) || holder.equals(other)) {
                    slots.add(slot);
                    holders.add(holder.equals(one) ? other : one);
                }
            }
        }
        return new ExchangeDays(slots, holders);
    }

    private static int howMany(Random random) {
        var days = 1;
        while (days < MOST_DAYS && random.nextDouble() < GO_ON) {
            days++;
        }
        return days;
    }
}
