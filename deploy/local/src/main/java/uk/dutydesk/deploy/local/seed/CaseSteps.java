package uk.dutydesk.deploy.local.seed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The steps of {@code events.csv}: what happened in a case, when, and who says so. */
final class CaseSteps {

    private static final int TRIES = 120;
    private static final Map<String, Integer> AGES = Map.of("A-1043", 34, "A-1038", 71, "A-1042", 41);

    private final SeedClient api;
    private final SeedTime time;
    private final Map<String, String> referrals;

    CaseSteps(SeedClient api, SeedTime time, Map<String, String> referrals) {
        this.api = api;
        this.time = time;
        this.referrals = referrals;
    }

    /** Reads {@code T0-23h14}, or a day and a London time such as {@code D-9 14:10}. */
    static Instant moment(SeedTime time, String text) {
        var space = text.indexOf(' ');
        return text.contains(":") ? time.at(text.substring(0, space), text.substring(space + 1)) : time.at(text);
    }

    void take(SeedRow event) {
        var at = moment(time, event.get("when"));
        var name = event.get("case");
        switch (event.get("what")) {
            case "consider" ->
                post(event, "/referrals/" + SeedClient.id(name) + "/consideration", Map.of("happenedAt", at));
            case "accept" -> accept(event, at);
            case "offer" ->
                patiently(
                        event,
                        "/offers",
                        Map.of(
                                "amhpId",
                                SeedClient.id(event.get("a")),
                                "happenedAt",
                                at,
                                "offDutyReason",
                                event.get("c")));
            case "allocate" ->
                patiently(event, "/allocation", Map.of("happenedAt", at, "offDutyReason", event.get("c")));
            case "handover" ->
                patiently(
                        event,
                        "/handover",
                        Map.of("toAmhpId", SeedClient.id(event.get("a")), "happenedAt", at, "reason", event.get("c")));
            case "take" -> step(event, "/handover/acceptance", Map.of("happenedAt", at));
            case "interview" ->
                api.put(
                        "AMHP",
                        "WEX",
                        event.get("by"),
                        path(name) + "/interview",
                        Map.of("seenAt", at, "suitableManner", true, "support", event.get("words")));
            case "recommend" -> step(event, "/recommendations", recommendation(event, at));
            case "doctors" -> step(event, "/doctors-request", doctors(event, at));
            case "bed" -> step(event, "/bed-request", bed(event, at));
            case "decide" -> step(event, "/decisions", decision(event, at));
            case "apply" ->
                step(
                        event,
                        "/application",
                        Map.of(
                                "hospitalSiteId", SeedClient.id(event.get("a")),
                                "madeAt", at,
                                "noAcquaintanceReason", event.get("words")));
            case "convey" -> step(event, "/conveyance-request", conveyance(event, at));
            case "relative" -> step(event, "/nearest-relative/contacts", contact(event, at));
            case "warrant" ->
                step(event, "/warrant", Map.of("step", event.get("a"), "happenedAt", at, "court", event.get("b")));
            case "note" -> step(event, "/log-entries", Map.of("happenedAt", at, "words", event.get("words")));
            default -> throw new IllegalArgumentException("no such step: " + event.get("what"));
        }
    }

    private void accept(SeedRow event, Instant at) {
        var referral = SeedClient.id(referrals.getOrDefault(event.get("case"), event.get("case")));
        post(
                event,
                "/referrals/" + referral + "/acceptance",
                Map.of(
                        "assessmentId",
                        SeedClient.id(event.get("case")),
                        "reference",
                        event.get("case"),
                        "happenedAt",
                        at));
    }

    /** For section 3 the last column names the hospital at which treatment is available. */
    private static Map<String, Object> recommendation(SeedRow event, Instant at) {
        return Map.of(
                "id", SeedClient.id(event.get("case") + "-" + event.get("a")),
                "doctorId", SeedClient.id(event.get("a")),
                "section", event.get("b"),
                "examinedAt", at,
                "signedAt", at,
                "approved", event.get("c").equals("approved"),
                "previousAcquaintance", event.get("c").equals("knows"),
                "treatmentAt", event.has("words") ? List.of(SeedClient.id(event.get("words"))) : List.of());
    }

    private Map<String, Object> doctors(SeedRow event, Instant at) {
        var body = new LinkedHashMap<String, Object>();
        body.put("seats", event.get("a").contains("+") ? List.of("S12_SEAT", "SECOND_SEAT") : List.of(event.get("a")));
        body.put("sector", event.get("b"));
        body.put("from", time.T0());
        body.put("until", time.T0().plus(Duration.ofHours(8)));
        body.put("languages", List.of());
        body.put("urgency", "NOW");
        body.put("excludedDoctorIds", List.of());
        body.put("knownToPersonDoctorIds", List.of());
        body.put("happenedAt", at);
        return body;
    }

    private Map<String, Object> bed(SeedRow event, Instant at) {
        var need = Map.of(
                "type", event.get("a"),
                "age", AGES.getOrDefault(event.get("case"), 40),
                "sex", event.get("b"),
                "section136", event.get("case").equals("A-1043"),
                "accessibility", event.get("case").equals("A-1038") ? List.of("hoist", "step-free") : List.of());
        return Map.of("need", need, "sector", event.get("c"), "neededBy", time.at("T0+4h"), "happenedAt", at);
    }

    private static Map<String, Object> decision(SeedRow event, Instant at) {
        var house = Map.of("what", "crisis house", "answer", "NOT_AVAILABLE", "reason", "full");
        var visits = Map.of("what", "home treatment visits", "answer", "ACCEPTED_BY_PERSON");
        return Map.of(
                "id", SeedClient.id(event.get("case") + "-decision"),
                "outcome", event.get("a"),
                "decidedAt", at,
                "reasons", event.get("words"),
                "alternatives", event.get("a").startsWith("DETAIN") ? List.of(house) : List.of(visits));
    }

    private Map<String, Object> conveyance(SeedRow event, Instant at) {
        return Map.of(
                "conveyanceId", SeedClient.id(event.get("case") + "-conveyance"),
                "pickUpSector", event.get("a"),
                "needs", List.of(event.get("b")),
                "earliest", time.at("T0+3h"),
                "latestArrival", time.at("D", "13:00"),
                "happenedAt", at);
    }

    private static Map<String, Object> contact(SeedRow event, Instant at) {
        var body = new LinkedHashMap<String, Object>();
        body.put("relative", event.get("b"));
        body.put("relationship", "appears to be the nearest relative");
        body.put("phone", event.get("c"));
        body.put("contactedAt", at);
        body.put("result", event.get("a"));
        body.put("note", event.has("words") ? event.get("words") : null);
        return body;
    }

    /** The rota's facts reach the assessment service a moment later, and until then nobody is known to be approved. */
    private void patiently(SeedRow event, String step, Object body) {
        for (var tries = 1; ; tries++) {
            var answer = api.postOnce("AMHP", "WEX", event.get("by"), path(event.get("case")) + step, body);
            if (!answer.isNull()) {
                return;
            }
            if (tries == TRIES) {
                throw new IllegalStateException("refused all the time: " + event.get("case") + step);
            }
            pause();
        }
    }

    private JsonNode step(SeedRow event, String step, Object body) {
        return api.post("AMHP", "WEX", event.get("by"), path(event.get("case")) + step, body);
    }

    private JsonNode post(SeedRow event, String path, Object body) {
        return api.post("AMHP", "WEX", event.get("by"), "/api/assessments" + path, body);
    }

    private static String path(String name) {
        return "/api/assessments/" + SeedClient.id(name);
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
