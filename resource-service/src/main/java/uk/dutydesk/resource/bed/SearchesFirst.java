package uk.dutydesk.resource.bed;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Somebody who looks for a bed has a person in front of them; a hospital's system that tells of all its beds again has time. While anybody
 * looks, from when it is known who they are until they have the answer, its messages give way, for a little while only, and have as long a
 * turn afterwards: however many look, or never take their answer, the beds stay true.
 */
@ApplicationScoped
public class SearchesFirst {

    private static final Duration AT_MOST = Duration.ofMillis(250);

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition nobodySearches = lock.newCondition();
    private int searching;
    private Instant since = Instant.EPOCH;
    private Instant turnEnds = Instant.EPOCH;

    protected SearchesFirst(Clock clock) {
        this.clock = clock;
    }

    /** Somebody who is known begins to search, until that is answered or they have gone. */
    public void begin(RoutingContext asked) {
        var ended = new AtomicBoolean();
        Runnable end = () -> {
            if (ended.compareAndSet(false, true)) {
                over();
            }
        };
        begun();
        asked.addEndHandler(answered -> end.run());
        if (asked.response().closed()) {
            end.run(); // gone before: nobody would tell
        }
    }

    void begun() {
        lock.lock();
        try {
            if (searching == 0) {
                since = later(clock.instant(), turnEnds);
            }
            searching++;
        } finally {
            lock.unlock();
        }
    }

    void over() {
        lock.lock();
        try {
            searching--;
            if (searching == 0) {
                var now = clock.instant();
                turnEnds = later(turnEnds, now.plus(gaveWay(now)));
                nobodySearches.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    boolean isAnybodySearching() {
        lock.lock();
        try {
            return searching > 0;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until nobody searches, a quarter of a second at most since somebody began to, and not at all while messages have their turn. */
    public void giveWay() {
        lock.lock();
        try {
            for (var left = toWait(); left > 0; left = toWait()) {
                nobodySearches.awaitNanos(left);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private long toWait() {
        var now = clock.instant();
        return searching == 0 || now.isBefore(turnEnds)
                ? 0
                : Duration.between(now, since.plus(AT_MOST)).toNanos();
    }

    private Duration gaveWay(Instant now) {
        var all = Duration.between(since, now);
        return all.isNegative() ? Duration.ZERO : all.compareTo(AT_MOST) < 0 ? all : AT_MOST;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
