package uk.dutydesk.resource.bed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Messages give way to whoever searches, and never for longer than they may. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SearchesFirstTest {

    private static final Duration LONG = Duration.ofHours(1);

    private volatile Instant now = Instant.EPOCH;

    private final SearchesFirst searches = new SearchesFirst(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void aMessageWaitsUntilTheLastWhoSearchesHasTheirAnswer() throws InterruptedException {
        searches.begun();
        searches.begun();
        var message = new Thread(() -> searches.giveWay(LONG));
        message.start();
        await().until(() -> message.getState() == Thread.State.TIMED_WAITING);

        searches.over();
        assertThat(message.getState()).isEqualTo(Thread.State.TIMED_WAITING);

        searches.over();
        message.join();
        assertThat(message.isAlive()).isFalse();
    }

    @Test
    void whileSomebodySearchesForLongItGoesOnAllTheSame() {
        searches.begun();
        now = Instant.EPOCH.plus(LONG);
        searches.begun();

        searches.giveWay(LONG);

        assertThat(searches.isAnybodySearching()).isTrue();
    }

    @Test
    void whereNobodySearchesNothingWaits() {
        searches.begun();
        searches.over();

        searches.giveWay(LONG);

        assertThat(searches.isAnybodySearching()).isFalse();
    }
}
