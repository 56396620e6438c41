package uk.dutydesk.deploy.local.seed;

import java.time.Duration;
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
                "askedAt", time.at(row.get("when")));
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            var asked = api.postOnce("AMHP", AUTHORITY, row.get("by"), "/api/resources/ward-enquiries", question);
            if (!asked.isNull()) {
                var told = ResourceSeed.fields(
                        "at",
                        time.at(row.get("when")).plus(Duration.ofMinutes(20)),
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
                        "askedAt", time.at(row.get("when")),
                        "answer", row.get("answer"),
                        "words", said[1]));
    }
}
