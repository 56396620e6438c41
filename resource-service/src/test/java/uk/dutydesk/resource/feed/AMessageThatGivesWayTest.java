package uk.dutydesk.resource.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.resource.bed.LedgerFailed;

/** Somebody is busy with the bed that a message is about: the message waits at its place in the line, and the line stays open. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class AMessageThatGivesWayTest {

    private static final String LOCKED = "55P03";
    private static final String BROKEN = "XX000";

    @Inject
    SecurityEvents security;

    @Test
    void isTriedAgainAndAnsweredOnceBeforeThoseBehindIt() {
        var receiver = new GivingWay(2, LOCKED);

        speaking(receiver, "120s", sender -> {
            sender.write(message("first"));
            sender.write(message("second"));
            assertThat(sender.answers(2)).containsExactly("first", "second");
            sender.write(message("third"));
            assertThat(sender.answer()).isEqualTo("third");
        });

        assertThat(receiver.received).containsExactly("first", "first", "first", "second", "third");
    }

    @Test
    void isNotAnsweredWhereItCannotBeStoredInTime() {
        var receiver = new GivingWay(Integer.MAX_VALUE, LOCKED);

        speaking(receiver, "1s", sender -> {
            sender.write(message("first"));
            assertThat(sender.answerOrEnd()).isNull();
        });

        assertThat(receiver.received).hasSizeGreaterThan(1);
    }

    @Test
    void whatFailedOtherwiseEndsTheLineAtOnce() {
        var receiver = new GivingWay(1, BROKEN);

        speaking(receiver, "120s", sender -> {
            sender.write(message("first"));
            assertThat(sender.answerOrEnd()).isNull();
        });

        assertThat(receiver.received).containsExactly("first");
    }

    @ParameterizedTest(name = "{0}: {1} at once, {2} patiently")
    @CsvSource({"55P03, 1, 3", "40P01, 3, 3", "40001, 3, 3", "XX000, 1, 1"})
    void keepsNoOtherFromWorkWhileItWaits(String state, int atOnce, int patiently) {
        var tries = new AtomicInteger();
        Callable<Void> busy = () -> {
            tries.incrementAndGet();
            throw new LedgerFailed(new SQLException("it gave way", state));
        };

        assertThatThrownBy(() -> Failures.withoutWaiting(busy)).hasRootCauseInstanceOf(SQLException.class);
        assertThat(tries.getAndSet(0)).isEqualTo(atOnce);
        assertThatThrownBy(() -> Failures.patiently(busy)).hasRootCauseInstanceOf(SQLException.class);
        assertThat(tries).hasValue(patiently);
    }

    private void speaking(Receiver receiver, String idleTime, Consumer<Sender> said) {
        var settings = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(FeedSettings.class)
                .withDefaultValue("resource.feed.port", "0")
                .withDefaultValue("resource.feed.idle-time", idleTime)
                .build()
                .getConfigMapping(FeedSettings.class);
        var vertx = Vertx.vertx();
        var listener = new MllpListener(vertx, receiver, security, settings);
        listener.start(new StartupEvent());
        try (var sender = new Sender(listener.port())) {
            said.accept(sender);
        } finally {
            listener.stop(new ShutdownEvent());
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private static byte[] message(String text) {
        return MllpFrames.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Fails so many times, and then answers with what it was sent. */
    private static final class GivingWay implements Receiver {

        final List<String> received = new CopyOnWriteArrayList<>();
        private final int times;
        private final String state;

        GivingWay(int times, String state) {
            this.times = times;
            this.state = state;
        }

        @Override
        public Optional<byte[]> receive(byte[] raw, Line line) {
            received.add(new String(raw, StandardCharsets.UTF_8));
            if (received.size() <= times) {
                throw new LedgerFailed(new SQLException("it gave way", state));
            }
            return Optional.of(raw);
        }

        @Override
        public void answered() {}
    }
}
