package uk.dutydesk.resource.bed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Messages give way to whoever searches, and never for longer than they may. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SearchesFirstTest {

    private volatile Instant now = Instant.parse("2026-11-21T02:10:00Z");

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
        var message = new Thread(searches::giveWay);
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
        now = now.plusSeconds(1);
        searches.begun();

        searches.giveWay();

        assertThat(searches.isAnybodySearching()).isTrue();
    }

    @Test
    void messagesHaveAsLongATurnAsTheyGaveWay() throws InterruptedException {
        searches.begun();
        now = now.plusMillis(100);
        searches.over();
        searches.begun();
        now = now.plusMillis(99);

        searches.giveWay();

        now = now.plusMillis(1);
        var message = new Thread(searches::giveWay);
        message.start();
        await().until(() -> message.getState() == Thread.State.TIMED_WAITING);
        searches.over();
        message.join();
        assertThat(message.isAlive()).isFalse();
    }

    @Test
    void whereNobodySearchesNothingWaits() {
        searches.begun();
        searches.over();

        searches.giveWay();

        assertThat(searches.isAnybodySearching()).isFalse();
    }
}
