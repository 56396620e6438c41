package uk.dutydesk.resource.feed;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Messages that wait at the same moment are applied in one transaction, one after the other: each sees what those before it did, and what
 * a transaction costs, the disk first of all, is paid once. Whoever comes while none is at work takes all that wait. Where one of them
 * cannot be written down none is, and each goes on as if it had come alone.
 */
@ApplicationScoped
class MovingTogether {

    /** Longer than a message that gave way takes to be tried again and to give way again. */
    private static final Duration AFTER_GIVING_WAY = Duration.ofSeconds(3);

    private final MovingBeds moving;
    private final int most;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    /** Until when somebody may be busy with a bed, as {@link System#nanoTime()} tells. */
    private volatile long aloneUntil = System.nanoTime();

    MovingTogether(MovingBeds moving, FeedSettings settings, MeterRegistry meters) {
        this.moving = moving;
        this.most = settings.atOnce();
        meters.gaugeCollectionSize("feed.waiting", Tags.empty(), waiting);
    }

    /**
     * Applies a message, or says what its sender was told when it was applied. What it throws is about this message and about none of the
     * others.
     */
    Answer apply(Arrival message, Normalised said, Reading reading) {
        var mine = new Waiting(message, said, reading);
        if (System.nanoTime() - aloneUntil < 0) {
            return alone(mine).get(); // those behind a busy bed would all wait for it
        }
        waiting.add(mine);
        turn.lock();
        try {
            while (!mine.tried) {
                applyNext();
            }
        } finally {
            turn.unlock();
        }
        return mine.outcome == null ? alone(mine).get() : mine.outcome.get();
    }

    /** How many wait for those at work. */
    int waiting() {
        return waiting.size();
    }

    /** Those that have waited longest. */
    private void applyNext() {
        var next = new ArrayList<Waiting>();
        while (next.size() < most && !waiting.isEmpty()) {
            next.add(waiting.remove());
        }
        var outcomes = next.size() == 1 ? List.of(alone(next.get(0))) : together(next);
        for (var each = 0; each < next.size(); each++) {
            next.get(each).tried(outcomes.isEmpty() ? null : outcomes.get(each));
        }
    }

    /** Empty where they cannot be applied together. */
    private List<Outcome> together(List<Waiting> messages) {
        try {
            return Failures.withoutWaiting(
                    () -> messages.stream().map(this::oneOfThem).toList());
        } catch (RuntimeException oneOfThem) {
            return List.of();
        }
    }

    private Outcome oneOfThem(Waiting message) {
        try {
            return new Outcome(message.moves(moving), null);
        } catch (NotUnderstood unclear) {
            return new Outcome(null, unclear);
        }
    }

    private Outcome alone(Waiting message) {
        try {
            return new Outcome(Failures.withoutWaiting(() -> message.moves(moving)), null);
        } catch (RuntimeException failed) {
            if (Failures.isWorthAnotherTry(failed)) {
                aloneUntil = System.nanoTime() + AFTER_GIVING_WAY.toNanos();
            }
            return new Outcome(null, failed);
        }
    }

    /** One of the two. */
    private record Outcome(
            @Nullable Answer answer, @Nullable RuntimeException failed) {

        Answer get() {
            if (answer == null) {
                throw failed;
            }
            return answer;
        }
    }

    /** Read and written by whoever has the turn. */
    private static final class Waiting {

        private final Arrival message;
        private final Normalised said;
        private final Reading reading;
        private boolean tried;
        private @Nullable Outcome outcome;

        Waiting(Arrival message, Normalised said, Reading reading) {
            this.message = message;
            this.said = said;
            this.reading = reading;
        }

        Answer moves(MovingBeds moving) {
            return moving.apply(message, said, reading);
        }

        void tried(@Nullable Outcome how) {
            tried = true;
            outcome = how;
        }
    }
}
