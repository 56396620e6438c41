package uk.dutydesk.deploy.journeys;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Hospitals send without a pause while power is cut to the service and to its database, by turns: every message that was answered AA is
 * there, once, and the beds stand as the last of them says. {@code -Dkills=20} for a long night.
 */
class AcknowledgedMessagesJourneyTest {

    private static final int KILLS = Integer.getInteger("kills", 2);
    private static final int SENDERS = 4;
    private static final int MLLP = 20;

    /** Long past, so that no page shows it: only the order of these messages matters. */
    private static final Instant BEGIN = Instant.parse("2026-06-01T00:00:00Z");

    private static RunningStack stack;

    private final String run = UUID.randomUUID().toString().substring(0, 6);
    private final AtomicBoolean enough = new AtomicBoolean();

    @BeforeAll
    static void aRunningStack() {
        stack = RunningStack.found();
    }

    @Test
    void whatWasAnsweredIsThereOnce() throws Exception {
        var hospital = new HospitalSystem(URI.create(stack.url()).getPort() + MLLP);
        var sent = new ArrayList<Integer>();
        try (var senders = new Senders()) {
            var lines = new ArrayList<Future<Integer>>();
            for (var sender = 0; sender < SENDERS; sender++) {
                var number = sender;
                lines.add(senders.submit(() -> keepSending(hospital, number)));
            }
            for (var kill = 0; kill < KILLS; kill++) {
                stack.losesPower(kill % 2 == 0 ? "resource-service" : "postgres");
            }
            enough.set(true);
            for (var line : lines) {
                sent.add(line.get());
            }
        }

        for (var sender = 0; sender < SENDERS; sender++) {
            var last = sent.get(sender);
            assertThat(last).isPositive();
            assertThat(rows(
                            "select count(*) || ' ' || count(distinct control_id) from feed_message where control_id::text like '"
                                    + hex(id(sender, "")) + "%' and status <> 'QUARANTINED'"))
                    .isEqualTo(last + " " + last);
            assertThat(rows(
                            "select count(*) from movement v join feed_message m on m.id = v.message_id where m.control_id::text like '"
                                    + hex(id(sender, "")) + "%'"))
                    .isEqualTo(String.valueOf(last));
            assertThat(rows("select state from bed where bed = '" + bed(sender) + "'"))
                    .isEqualTo(last % 2 == 1 ? "OCCUPIED" : "CLEANING");
        }
        System.out.printf("%d messages answered AA over %d power cuts, each there once%n", sum(sent), KILLS);
    }

    /** As an engine does: the next one only after this one was answered, and this one again until it is. */
    private int keepSending(HospitalSystem hospital, int sender) {
        var acknowledged = 0;
        while (!enough.get()) {
            var next = acknowledged + 1;
            var trigger = next % 2 == 1 ? "A01" : "A03";
            var at = BEGIN.plusSeconds(next);
            await().atMost(ofMinutes(4))
                    .ignoreExceptions()
                    .until(() -> hospital.tells(
                                    trigger,
                                    "KILLWARD^R^" + bed(sender) + "^KILLSITE",
                                    run + "P" + sender,
                                    id(sender, "" + next),
                                    at)
                            .contains("MSA|AA|"));
            acknowledged = next;
        }
        return acknowledged;
    }

    private String id(int sender, String number) {
        return "K" + run + "S" + sender + "N" + number;
    }

    private String bed(int sender) {
        return "B" + run + sender;
    }

    private static String hex(String text) {
        var hex = new StringBuilder("\\\\x");
        text.chars().forEach(letter -> hex.append("%02x".formatted(letter)));
        return hex.toString();
    }

    private static String rows(String query) {
        return stack.sql("resource", query)
                .lines()
                .skip(1)
                .reduce((first, second) -> second)
                .orElse("")
                .strip();
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** Ends with the test, whatever comes of it. */
    private final class Senders implements AutoCloseable {

        private final ExecutorService threads = Executors.newFixedThreadPool(SENDERS);

        <T> Future<T> submit(Callable<T> work) {
            return threads.submit(work);
        }

        @Override
        public void close() {
            enough.set(true);
            threads.shutdownNow();
        }
    }
}
