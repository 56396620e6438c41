package uk.dutydesk.kit.testing;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** In every test it is {@link #DEFAULT} until the test says otherwise, for the injected clock and for {@code kit_now()} alike. */
public class TestTime {

    /** The canonical night of the demo world: Saturday 21 November 2026, 02:10. */
    public static final String DEFAULT = "2026-11-21T02:10:00Z";

    private static volatile Instant now = Instant.parse(DEFAULT);

    /** Sets both clocks. */
    public static void set(String instant) {
        set(Instant.parse(instant));
    }

    public static void set(Instant instant) {
        now = instant;
        TestDatabase.asOwner("update kit_clock set pinned = '%s'".formatted(instant));
    }

    public static void advance(Duration by) {
        set(now.plus(by));
    }

    public static void reset() {
        set(DEFAULT);
    }

    public static Instant now() {
        return now;
    }

    @Mock
    @Produces
    @ApplicationScoped
    Clock clock() {
        return new SettableClock(ZoneOffset.UTC);
    }

    private static final class SettableClock extends Clock {

        private final ZoneId zone;

        SettableClock(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new SettableClock(other);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
