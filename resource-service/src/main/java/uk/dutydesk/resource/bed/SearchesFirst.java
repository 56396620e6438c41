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
 * looks, from when it is known who they are until they have the answer, its messages give way, for a little while only: however many look,
 * or never take their answer, the beds stay true.
 */
@ApplicationScoped
public class SearchesFirst {

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition nobodySearches = lock.newCondition();
    private int searching;
    private Instant since = Instant.MIN;

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
                since = clock.instant();
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

    /** Waits until nobody searches, or until that time is over since somebody began to while nobody did. */
    public void giveWay(Duration atMost) {
        lock.lock();
        try {
            while (searching > 0) {
                var left = Duration.between(clock.instant(), since.plus(atMost));
                if (left.isNegative() || left.isZero()) {
                    return;
                }
                nobodySearches.awaitNanos(left.toNanos());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
