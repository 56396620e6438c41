package uk.dutydesk.deploy.local.seed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Eight assessments and two referrals, told to the assessment service as the AMHPs of Wexmere would have told it. */
public final class AssessmentSeed {

    private final SeedClient api;
    private final SeedTime time;
    private final Map<String, SeedRow> people = new HashMap<>();

    private AssessmentSeed(SeedClient api, SeedTime time) {
        this.api = api;
        this.time = time;
        SeedRow.of("people.csv").forEach(person -> people.put(person.get("key"), person));
    }

    /** Loads them; those that are there already are left as they are. */
    public static void load(SeedClient api, SeedTime time) {
        new AssessmentSeed(api, time).load();
    }

    private void load() {
        var fresh = new HashSet<String>();
        SeedRow.of("assessments.csv").stream().filter(this::refer).forEach(row -> fresh.add(caseOf(row)));
        var steps = new CaseSteps(api, time, referrals());
        SeedRow.of("events.csv").stream()
                .filter(event -> fresh.contains(event.get("case")))
                .forEach(steps::take);
    }

    /** Each case by the key that the events use, with the key of its referral. */
    private static Map<String, String> referrals() {
        var referrals = new HashMap<String, String>();
        SeedRow.of("assessments.csv").forEach(row -> referrals.put(caseOf(row), row.get("referral")));
        return referrals;
    }

    private static String caseOf(SeedRow row) {
        return row.has("ref") ? row.get("ref") : row.get("referral");
    }

    /** False where the referral is there already. */
    private boolean refer(SeedRow row) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", SeedClient.id(row.get("referral")));
        body.put("reference", row.get("referral"));
        body.put("personId", SeedClient.id(row.get("person")));
        body.put("person", person(known(row.get("person"))));
        body.put("source", row.get("source"));
        body.put("referrerName", row.get("referrer"));
        body.put("referrerContact", row.has("contact") ? row.get("contact") : null);
        body.put("receivedAt", CaseSteps.moment(time, row.get("received")));
        body.put("whatIsHappening", row.get("happening"));
        body.put("relativeRequires", row.get("relative").equals("yes"));
        body.put("detention", holding(row));
        return !api.postOnce("AMHP", "WEX", row.get("by"), "/api/assessments/referrals", body)
                .isNull();
    }

    private SeedRow known(String key) {
        var person = people.get(key);
        if (person == null) {
            throw new IllegalArgumentException("nobody is called " + key);
        }
        return person;
    }

    private static Map<String, Object> person(SeedRow row) {
        var person = new LinkedHashMap<String, Object>();
        person.put("name", row.get("name"));
        person.put("pronoun", row.get("pronoun"));
        person.put("nhsNumber", row.get("nhs"));
        person.put("age", Integer.valueOf(row.get("age")));
        person.put("sex", row.get("sex"));
        person.put("interpreterNeeded", row.get("interpreter").equals("yes"));
        Map.of("language", "language", "access", "accessNeeds", "matters", "whatMatters")
                .forEach((column, field) -> {
                    if (row.has(column)) {
                        person.put(field, row.get(column));
                    }
                });
        return person;
    }

    private Map<String, Object> holding(SeedRow row) {
        var holding = new LinkedHashMap<String, Object>();
        holding.put("power", row.get("power"));
        if (row.has("began")) {
            var arrival = Set.of("S136", "S135").contains(row.get("power"));
            holding.put(arrival ? "arrivedAt" : "startedAt", CaseSteps.moment(time, row.get("began")));
        }
        if (row.has("place")) {
            holding.put("placeId", SeedClient.id(row.get("place")));
            holding.put("placeKind", row.get("kind"));
        }
        holding.put("placeName", row.get("placeName"));
        holding.put("sector", row.get("sector"));
        return holding;
    }
}
