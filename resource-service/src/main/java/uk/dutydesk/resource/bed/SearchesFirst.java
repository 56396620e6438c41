package uk.dutydesk.resource.bed;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Somebody who looks for a bed has a person in front of them; a hospital's system that tells of all its beds again has time. While anybody
 * looks, from when they ask until they have the answer, its messages give way, each for a little while only: however many look, or never
 * take their answer, the beds stay true.
 */
@ApplicationScoped
public class SearchesFirst {

    private static final String SEARCH = "/api/resources/bed-search";
    private static final int BEFORE_WHO_IT_IS_IS_ASKED = 10_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition nobodySearches = lock.newCondition();
    private int searching;

    void listen(@Observes Filters filters) {
        filters.register(this::heed, BEFORE_WHO_IT_IS_IS_ASKED);
    }

    private void heed(RoutingContext asked) {
        if (asked.request().method().equals(HttpMethod.GET)
                && asked.normalizedPath().equals(SEARCH)) {
            begun();
            asked.addEndHandler(answered -> over());
        }
        asked.next();
    }

    void begun() {
        count(1);
    }

    void over() {
        count(-1);
    }

    boolean isAnybodySearching() {
        lock.lock();
        try {
            return searching > 0;
        } finally {
            lock.unlock();
        }
    }

    private void count(int more) {
        lock.lock();
        try {
            searching += more;
            if (searching == 0) {
                nobodySearches.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until nobody searches, or until that time is over. */
    public void giveWay(Duration atMost) {
        lock.lock();
        try {
            var left = atMost.toNanos();
            while (searching > 0 && left > 0) {
                left = nobodySearches.awaitNanos(left);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
