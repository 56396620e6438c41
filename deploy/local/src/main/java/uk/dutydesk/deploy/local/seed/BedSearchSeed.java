package uk.dutydesk.deploy.local.seed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A search for a bed that has gone on for days: wards that said no by telephone, and who was asked for help. */
final class BedSearchSeed {

    private static final String AUTHORITY = "WEX";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SeedClient api;
    private final SeedTime time;

    private BedSearchSeed(SeedClient api, SeedTime time) {
        this.api = api;
        this.time = time;
    }

    static void load(SeedClient api, SeedTime time) {
        var seed = new BedSearchSeed(api, time);
        for (var row : SeedRow.of("escalations.csv")) {
            if (row.get("what").equals("ward")) {
                seed.askWard(row);
            } else {
                seed.escalate(row);
            }
        }
    }

    /** Waits until the request for a bed has come from the case, and asks. */
    private void askWard(SeedRow row) {
        var question = ResourceSeed.fields(
                "assessmentId", SeedClient.id(row.get("assessment")),
                "wards", List.of(SeedClient.id(row.get("whom"))),
                "askedAt", at(row));
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            var asked = api.postOnce("AMHP", AUTHORITY, row.get("by"), "/api/resources/ward-enquiries", question);
            if (!asked.isNull()) {
                var told = ResourceSeed.fields(
                        "at",
                        at(row).plus(Duration.ofMinutes(20)),
                        "answer",
                        ResourceSeed.fields("answer", "NO", "reason", row.get("answer")));
                api.postOnce(
                        "AMHP",
                        AUTHORITY,
                        row.get("by"),
                        "/api/resources/ward-enquiries/"
                                + asked.path(0).path("id").asText() + "/told",
                        told);
                return;
            }
            ResourceSeed.pause();
        }
    }

    private Instant at(SeedRow row) {
        var dayAndTime = row.get("when").split(" ", 2);
        return time.at(dayAndTime[0], dayAndTime[1]);
    }

    private void escalate(SeedRow row) {
        var said = row.get("words").split(";", 2);
        api.postOnce(
                "AMHP",
                AUTHORITY,
                row.get("by"),
                "/api/resources/escalations/" + SeedClient.id(row.get("assessment")) + "/steps",
                ResourceSeed.fields(
                        "position", Integer.valueOf(row.get("whom")),
                        "askedWho", said[0],
                        "askedAt", at(row),
                        "answer", row.get("answer"),
                        "words", said[1]));
    }
}
