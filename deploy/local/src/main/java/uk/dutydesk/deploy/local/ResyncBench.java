package uk.dutydesk.deploy.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import uk.dutydesk.deploy.local.seed.SeedClient;

/**
 * All of England's mental health beds told of again, one message each, while AMHPs search: how long the one takes, and how long the others
 * wait. The beds are entered beforehand by SQL; that is not what is measured. They are taken away afterwards.
 */
final class ResyncBench {

    private static final int WARDS = 400;
    private static final int BEDS_EACH = 60;
    private static final int CONNECTIONS = 16;
    private static final int SEARCHERS = 4;

    /** Five searches a second are some hundred times what all of England's AMHPs make. */
    private static final long BETWEEN_SEARCHES_NANOS = 200_000_000L;

    private static final String SITE = "BENCH";
    private static final String SEARCH =
            "/api/resources/bed-search?type=208&age=40&sex=FEMALE&security=3&sector=ZZ9%209";

    private final int mllp;
    private final int postgres;
    private final SeedClient api;
    private final Instant now;

    ResyncBench(int mllp, int postgres, SeedClient api, Instant now) {
        this.mllp = mllp;
        this.postgres = postgres;
        this.api = api;
        this.now = now;
    }

    void run() throws Exception {
        enterBeds();
        try {
            System.out.printf("load average at the start: %.1f%n", load());
            search(new AtomicBoolean(false), 60); // the first ones are the compiler's
            report("searches alone", search(new AtomicBoolean(false), 40));
            var over = new AtomicBoolean();
            var pool = Executors.newFixedThreadPool(SEARCHERS + CONNECTIONS);
            var start = System.nanoTime();
            var due = new AtomicLong(start);
            var searching = new ArrayList<Future<List<Long>>>();
            for (var searcher = 0; searcher < SEARCHERS; searcher++) {
                searching.add(pool.submit(() -> searchWhenDue(due, over)));
            }
            var telling = new ArrayList<Future<?>>();
            for (var connection = 0; connection < CONNECTIONS; connection++) {
                var mine = connection;
                telling.add(pool.submit(() -> tell(mine)));
            }
            for (var one : telling) {
                one.get();
            }
            var seconds = (System.nanoTime() - start) / 1e9;
            over.set(true);
            var waited = new ArrayList<Long>();
            for (var one : searching) {
                waited.addAll(one.get());
            }
            pool.shutdown();
            System.out.printf(
                    "%d beds told of again in %.1f s (%.0f messages/s, %d connections)%n",
                    WARDS * BEDS_EACH, seconds, WARDS * BEDS_EACH / seconds, CONNECTIONS);
            report("searches meanwhile, five a second", waited);
            System.out.printf("load average at the end: %.1f%n", load());
        } finally {
            takeAway();
        }
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void report(String what, List<Long> nanos) {
        nanos.sort(null);
        System.out.printf(
                "%s: %d, p50 %.0f ms, p99 %.0f ms%n",
                what, nanos.size(), nanos.get(nanos.size() / 2) / 1e6, nanos.get((nanos.size() - 1) * 99 / 100) / 1e6);
    }

    private List<Long> search(AtomicBoolean over, int most) {
        var waited = new ArrayList<Long>();
        while (!over.get() && waited.size() < most) {
            waited.add(search(System.nanoTime()));
        }
        return waited;
    }

    /** Somebody who wants to search does not wait until others have their answers: what one waits is counted from when it was due. */
    private List<Long> searchWhenDue(AtomicLong due, AtomicBoolean over) throws InterruptedException {
        var waited = new ArrayList<Long>();
        while (!over.get()) {
            var mine = due.getAndAdd(BETWEEN_SEARCHES_NANOS);
            TimeUnit.NANOSECONDS.sleep(Math.max(0, mine - System.nanoTime()));
            waited.add(search(mine));
        }
        return waited;
    }

    /** @return how long it took since then, in nanoseconds */
    private long search(long since) {
        JsonNode found = api.get("AMHP", "WEX", SeedClient.id("A19").toString(), SEARCH);
        var waited = System.nanoTime() - since;
        if (found.path("wards").size() < WARDS) {
            throw new IllegalStateException("a search that finds too little");
        }
        return waited;
    }

    private Void tell(int connection) throws Exception {
        try (var line = new AdtSender.Line(mllp)) {
            for (var ward = connection; ward < WARDS; ward += CONNECTIONS) {
                for (var bed = 0; bed < BEDS_EACH; bed++) {
                    var answer = line.exchange(message(ward, bed));
                    if (!answer.contains("MSA|AA|")) {
                        throw new IllegalStateException("not accepted: " + answer.replace('\r', ' '));
                    }
                }
            }
        }
        return null;
    }

    /** Two of three are occupied. */
    private String message(int ward, int bed) {
        var happened = AdtSender.time(now.minusSeconds(60));
        var trigger = bed % 3 == 0 ? "A20" : "A01";
        var place = "RESYNC" + ward + "^B" + bed + "^" + SITE;
        var head = "MSH|^~\\&|RESYNC|ZX1|DUTYDESK|WEX|" + happened + "||ADT^" + trigger + "|" + UUID.randomUUID()
                + "|P|2.4\r" + "EVN|" + trigger + "|" + happened + "|||BENCH|" + happened + "\r";
        return bed % 3 == 0
                ? head + "NPU|ZX1^" + place + "|U\r"
                : head + "PID|1||R" + ward + "-" + bed + "^^^ZX1||SAMPLE^PERSON\r" + "PV1|1|I|ZX1^" + place + "\r"
                        + "ZZZ|" + "x".repeat(400) + "\r";
    }

    private void enterBeds() throws SQLException {
        put("sectors/ZZ9%209", Map.of("name", "Bench", "latitude", 54.6, "longitude", 2.0, "town", false));
        put("organisations/" + SITE, Map.of("name", "Bench", "kind", "NHS_TRUST"));
        put(
                "sites/" + SeedClient.id(SITE),
                Map.of("code", SITE, "name", "Bench", "organisation", SITE, "sector", "ZZ9 9"));
        var entry = new HashMap<String, Object>(Map.of(
                "organisationCode", SITE,
                "carrier", "MLLP",
                "sendingApplication", "RESYNC",
                "sendingFacility", "ZX1",
                "locationOrder", "TRUST_WARD_BED_SITE",
                "statusMap", Map.of("U", "FREE"),
                "charset", "UTF-8",
                "zone", "UTC",
                "acceptedClasses", List.of("I"),
                "acceptedProcessing", List.of("P")));
        entry.putAll(Map.of(
                "afterDischarge", "FREE", "quarantineAnswer", "AE", "provisionalBeds", false, "staleAfterMinutes", 30));
        put("feeds/profiles/bench-resync", Map.of("entry", entry));
        execute("""
                insert into ward (id, reference, name, site_id, bed_type, intended_sex, intended_age, security, locked, access, usual_for, phone,
                                  feed, accepts_detained, version)
                select md5('resync-' || w)::uuid, 'RESYNC' || w, 'Resync ' || w, '%s', '208', '8', '13', 3, true, '{}', '{}', '01632 960399',
                       'bench-resync', true, 0 from generate_series(0, %d) w on conflict do nothing
                """.formatted(SeedClient.id(SITE), WARDS - 1));
        execute("""
                insert into bed (id, ward_id, sender, facility, point_of_care, room, bed, name, access, provisional, state, source, confidence)
                select md5('resync-' || w || '-' || b)::uuid, md5('resync-' || w)::uuid, 'bench-resync', '%s', 'ZX1', 'RESYNC' || w, 'B' || b,
                       'B' || b, '{}', false, 'UNKNOWN', 'NOBODY', 'UNKNOWN'
                  from generate_series(0, %d) w, generate_series(0, %d) b on conflict do nothing
                """.formatted(SITE, WARDS - 1, BEDS_EACH - 1));
        execute("analyze bed");
    }

    private void takeAway() throws SQLException {
        for (var sql : List.of(
                "delete from stay where sender = 'bench-resync'",
                "delete from bed_word where bed_id in (select id from bed where sender = 'bench-resync')",
                "delete from movement where sender = 'bench-resync'",
                "delete from bed where sender = 'bench-resync'",
                "delete from ward where feed = 'bench-resync'")) {
            execute("set session_replication_role = replica; " + sql); // nothing refers to them once all are gone
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = Postgres.connect(postgres, "resource");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void put(String path, Object body) {
        api.put("OPERATOR", "", "", "/api/resources/" + path, body);
    }
}
