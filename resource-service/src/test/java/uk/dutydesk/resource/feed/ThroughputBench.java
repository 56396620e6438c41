package uk.dutydesk.resource.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;

/** How many messages a second are stored, applied and answered. Run with {@code -Dbench=true -Dtest=ThroughputBench}. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
@EnabledIfSystemProperty(named = "bench", matches = "true")
class ThroughputBench {

    @Inject
    MllpListener listener;

    @BeforeEach
    void nothingWasSaid() {
        FeedTables.empty();
    }

    @Test
    void messagesPerSecond() throws Exception {
        TestDatabase.asSuperuser("alter system set synchronous_commit = on");
        TestDatabase.asSuperuser("alter system set fsync = on");
        TestDatabase.asSuperuser("select pg_reload_conf()");
        run(4, 100, "warm");
        for (var connections : new int[] {1, 4, 16}) {
            var perConnection = connections == 1 ? 400 : 2400 / connections;
            var start = System.nanoTime();
            var slowest = run(connections, perConnection, "c" + connections);
            var seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "BENCH connections=%d messages=%d rate=%.0f/s p50=%.1fms p99=%.1fms%n",
                    connections,
                    slowest.size(),
                    slowest.size() / seconds,
                    slowest.get(slowest.size() / 2) / 1e6,
                    slowest.get(slowest.size() * 99 / 100) / 1e6);
        }
    }

    private List<Long> run(int connections, int each, String name) throws Exception {
        var pool = Executors.newFixedThreadPool(connections);
        var running = new ArrayList<Future<List<Long>>>();
        for (var connection = 0; connection < connections; connection++) {
            var who = name + "-" + connection;
            running.add(pool.submit(() -> stream(who, each)));
        }
        var times = new ArrayList<Long>();
        for (var one : running) {
            times.addAll(one.get());
        }
        pool.shutdown();
        times.sort(null);
        return times;
    }

    private List<Long> stream(String who, int many) {
        var times = new ArrayList<Long>();
        try (var sender = new Sender(listener.port())) {
            for (var message = 0; message < many; message++) {
                var person = who + "-" + message / 3;
                var trigger = new String[] {"A01", "A02", "A03"}[message % 3];
                var text = Adt.of(trigger, "%02d%02d".formatted(9 + message % 3, message / 3 % 60))
                        .person(person)
                        .in(who + "-" + message % 3)
                        .text();
                var start = System.nanoTime();
                sender.exchange(text.getBytes(UTF_8));
                times.add(System.nanoTime() - start);
            }
        }
        return times;
    }
}
