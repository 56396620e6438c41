package uk.dutydesk.resource.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;

/** However many hospitals speak at the same time, few of their messages are at work; the others wait, and each is answered. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class FewMessagesAreAtWorkTest {

    private static final int AT_ONCE = 2;

    @Inject
    SecurityEvents security;

    @Test
    void noMoreAreAtWorkThanTheSettingSaysAndAllAreAnswered() {
        var settings = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(FeedSettings.class)
                .withDefaultValue("resource.feed.port", "0")
                .withDefaultValue("resource.feed.at-once", String.valueOf(AT_ONCE))
                .build()
                .getConfigMapping(FeedSettings.class);
        var vertx = Vertx.vertx(); // of its own, since those who share one share its pools of threads by name
        var noting = new Noting();
        var listener = new MllpListener(vertx, noting, security, settings);
        listener.start(new StartupEvent());
        try {
            var senders = IntStream.range(0, 8)
                    .mapToObj(each -> new Sender(listener.port()))
                    .toList();
            senders.forEach(sender -> sender.write(MllpFrames.wrap("a message".getBytes(StandardCharsets.UTF_8))));
            assertThat(senders).allSatisfy(sender -> assertThat(sender.answer()).isEqualTo("answered"));
            senders.forEach(Sender::close);
        } finally {
            listener.stop(new ShutdownEvent());
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
        assertThat(noting.threads).hasSize(AT_ONCE);
    }

    /** Notes who is at work, and goes on only when as many are as may be. */
    private static final class Noting implements Receiver {

        final Set<String> threads = ConcurrentHashMap.newKeySet();
        private final CyclicBarrier together = new CyclicBarrier(AT_ONCE);

        @Override
        public Optional<byte[]> receive(byte[] raw, Line line) {
            threads.add(Thread.currentThread().getName());
            try {
                together.await();
            } catch (InterruptedException | BrokenBarrierException ended) {
                throw new IllegalStateException(ended);
            }
            return Optional.of("answered".getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void answered() {}
    }
}
