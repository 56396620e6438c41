package uk.dutydesk.deploy.local;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.deploy.local.seed.SeedClient;

/**
 * Durable bed messages a second at 1, 4 and 16 connections, beside one-row durable inserts of the same bytes by as many connections into
 * the same database and, where it is there, a Camel MLLP route that calls the same handler, taken by turns. Absolute figures are this machine's, this hour's; the ratio is what is aimed at.
 */
final class FeedBench {

    private static final int ROUNDS = 3;
    private static final long WARM_NANOS = 25_000_000_000L;
    private static final long TURN_NANOS = 4_000_000_000L;
    private static final int MOST_CONNECTIONS = 16;
    private static final int BEDS_EACH = 3;
    private static final String SITE = "BENCH";

    private final int mllp;
    private final int postgres;
    private final SeedClient api;
    private final Instant now;

    FeedBench(int mllp, int postgres, SeedClient api, Instant now) {
        this.mllp = mllp;
        this.postgres = postgres;
        this.api = api;
        this.now = now;
    }

    /**
     * One side's turn.
     *
     * @param nanos how long each took, shortest first
     */
    private record Turn(double perSecond, List<Long> nanos) {

        double millisAt(double part) {
            return nanos.get((int) Math.min(nanos.size() - 1, Math.floor(nanos.size() * part))) / 1e6;
        }
    }

    void run() throws Exception {
        enterBeds();
        try (var connection = Postgres.connect(postgres, "resource");
                var statement = connection.createStatement()) {
            statement.execute(
                    "create table if not exists bench_insert (id uuid primary key, at timestamptz, raw bytea)");
        }
        System.out.printf(
                "load average at the start: %.1f%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        try (var peer = CamelPeer.start(postgres)) {
            messages(mllp, 4, WARM_NANOS);
            if (peer != null) {
                messages(peer.port(), 4, WARM_NANOS);
            }
            inserts(4, TURN_NANOS);
            for (var connections : new int[] {1, 4, MOST_CONNECTIONS}) {
                measure(connections, peer);
            }
        }
        System.out.printf(
                "load average at the end: %.1f%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private void measure(int connections, @Nullable CamelPeer peer) throws Exception {
        var ratios = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            var plain = inserts(connections, TURN_NANOS);
            var fed = messages(mllp, connections, TURN_NANOS);
            ratios.add(fed.perSecond() / plain.perSecond());
            if (peer != null) {
                var camel = messages(peer.port(), connections, TURN_NANOS);
                System.out.printf(
                        "connections %2d: %6.0f messages/s (p50 %.1f ms, p99 %.1f ms) by Camel; ours %.2f times that%n",
                        connections,
                        camel.perSecond(),
                        camel.millisAt(0.5),
                        camel.millisAt(0.99),
                        fed.perSecond() / camel.perSecond());
            }
            System.out.printf(
                    "connections %2d: %6.0f messages/s (p50 %.1f ms, p99 %.1f ms), %6.0f inserts/s, ratio %.2f%n",
                    connections,
                    fed.perSecond(),
                    fed.millisAt(0.5),
                    fed.millisAt(0.99),
                    plain.perSecond(),
                    fed.perSecond() / plain.perSecond());
        }
        ratios.sort(null);
        System.out.printf("connections %2d: median ratio %.2f%n", connections, ratios.get(ROUNDS / 2));
    }

    /** Beds of a ward that is known: what changes is told, as it is for a real ward. */
    private void enterBeds() {
        enterTheirSite();
        var entry = new HashMap<String, Object>(Map.of(
                "organisationCode", SITE,
                "carrier", "MLLP",
                "sendingApplication", "BENCH",
                "sendingFacility", "ZX1",
                "locationOrder", "TRUST_WARD_BED_SITE",
                "statusMap", Map.of("U", "FREE"),
                "charset", "UTF-8",
                "zone", "UTC"));
        entry.putAll(Map.of(
                "acceptedClasses",
                List.of("I"),
                "acceptedProcessing",
                List.of("P"),
                "afterDischarge",
                "FREE",
                "quarantineAnswer",
                "AE",
                "provisionalBeds",
                false,
                "staleAfterMinutes",
                30));
        put("feeds/profiles/bench-pas", Map.of("entry", entry));
        for (var ward = 0; ward < MOST_CONNECTIONS; ward++) {
            var name = "BENCH" + ward;
            var path = "wards/" + SeedClient.id(name);
            var about = new HashMap<String, Object>(Map.of(
                    "reference",
                    name,
                    "name",
                    name,
                    "siteId",
                    SeedClient.id(SITE),
                    "bedType",
                    "209",
                    "intendedSex",
                    "8",
                    "intendedAge",
                    "13",
                    "security",
                    0,
                    "locked",
                    false));
            about.putAll(
                    Map.of("access", List.of(), "usualFor", List.of(), "phone", "01632 960399", "feed", "bench-pas"));
            put(path, about);
            put(
                    path + "/beds",
                    Map.of(
                            "at", now.minusSeconds(86_400).toString(),
                            "source", "FEED",
                            "beds",
                                    IntStream.range(0, BEDS_EACH)
                                            .mapToObj(bed -> bed(name, bed))
                                            .toList()));
        }
    }

    /** A hospital of its own: it measures on an empty stack as on the demonstration's, and changes no ward of that. */
    private void enterTheirSite() {
        put("sectors/ZZ9%209", Map.of("name", "Bench", "latitude", 54.6, "longitude", 2.0, "town", false));
        put("organisations/" + SITE, Map.of("name", "Bench", "kind", "NHS_TRUST"));
        put(
                "sites/" + SeedClient.id(SITE),
                Map.of("code", SITE, "name", "Bench", "organisation", SITE, "sector", "ZZ9 9"));
    }

    private static Map<String, Object> bed(String ward, int bed) {
        var words = Map.of(
                "sender", "bench-pas", "facility", "ZX101", "pointOfCare", "ZX1", "room", ward, "bed", "B" + bed);
        return Map.of(
                "id",
                SeedClient.id(ward + "-" + bed),
                "name",
                "B" + bed,
                "words",
                words,
                "access",
                List.of(),
                "state",
                "CLOSED");
    }

    private void put(String path, Object body) {
        api.put("OPERATOR", "", "", "/api/resources/" + path, body);
    }

    private Turn messages(int port, int connections, long nanos) throws Exception {
        return together(connections, connection -> () -> {
            var times = new ArrayList<Long>();
            var run = UUID.randomUUID().toString().substring(0, 8);
            try (var sender = new AdtSender.Line(port)) {
                var end = System.nanoTime() + nanos;
                for (var message = 0; System.nanoTime() < end; message++) {
                    var text = message("BENCH" + connection, run, message);
                    var start = System.nanoTime();
                    var answer = sender.exchange(text);
                    times.add(System.nanoTime() - start);
                    if (!answer.contains("MSA|AA|")) {
                        throw new IllegalStateException("not accepted: " + answer.replace('\r', ' '));
                    }
                }
            }
            return times;
        });
    }

    private Turn inserts(int connections, long nanos) throws Exception {
        return together(connections, number -> () -> {
            var times = new ArrayList<Long>();
            var raw = message("BENCH" + number, "insert", 0).getBytes(StandardCharsets.UTF_8);
            try (var connection = Postgres.connect(postgres, "resource");
                    var insert = connection.prepareStatement(
                            "insert into bench_insert (id, at, raw) values (?, clock_timestamp(), ?)")) {
                var end = System.nanoTime() + nanos;
                while (System.nanoTime() < end) {
                    insert.setObject(1, UUID.randomUUID());
                    insert.setBytes(2, raw);
                    var start = System.nanoTime();
                    insert.executeUpdate();
                    times.add(System.nanoTime() - start);
                }
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
            return times;
        });
    }

    /** Comes, moves, leaves; then the next person. About 700 bytes, as real ones have. */
    private String message(String ward, String run, int number) {
        var trigger = List.of("A01", "A02", "A03").get(number % 3);
        var bed = "ZX1^" + ward + "^B" + number % BEDS_EACH + "^ZX101";
        var happened = AdtSender.time(now.minusSeconds(80_000).plusMillis(number * 250L));
        return String.join(
                "\r",
                "MSH|^~\\&|BENCH|ZX1|DUTYDESK|WEX|" + happened + "||ADT^" + trigger + "|" + run + ward + number
                        + "|P|2.4",
                "EVN|" + trigger + "|" + happened + "|||BENCH|" + happened,
                "PID|1||" + run + ward + "-" + number / 3 + "^^^ZX1||SAMPLE^PERSON",
                "PV1|1|I|" + bed + "||||||||||||||||V" + run + number / 3,
                "ZZZ|" + "x".repeat(400));
    }

    private interface Work {
        Callable<List<Long>> of(int connection);
    }

    private static Turn together(int connections, Work work) throws Exception {
        var pool = Executors.newFixedThreadPool(connections);
        try {
            var start = System.nanoTime();
            var running = new ArrayList<Future<List<Long>>>();
            for (var connection = 0; connection < connections; connection++) {
                running.add(pool.submit(work.of(connection)));
            }
            var nanos = new ArrayList<Long>();
            for (var one : running) {
                nanos.addAll(one.get());
            }
            nanos.sort(null);
            return new Turn(nanos.size() / ((System.nanoTime() - start) / 1e9), nanos);
        } finally {
            pool.shutdown();
        }
    }
}
