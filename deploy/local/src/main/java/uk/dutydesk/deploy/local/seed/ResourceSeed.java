package uk.dutydesk.deploy.local.seed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Doctors, beds and journeys of the demonstration, told to resource-service. */
public final class ResourceSeed {

    private static final String AUTHORITY = "WEX";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What Wexmere decided about the bed at Ottermead, which its teams do not usually use. */
    private static final Map<String, @Nullable Object> OTTERMEAD = fields(
            "canBeVisited", false,
            "outOfArea", true,
            "reason", "NO_LOCAL_BED",
            "why", "No intensive care bed for women is free in the county.",
            "continuity", "Her care co-ordinator rings the ward each weekday; back to Kingfisher when a bed is free.");

    private final SeedClient api;
    private final SeedTime time;

    private ResourceSeed(SeedClient api, SeedTime time) {
        this.api = api;
        this.time = time;
    }

    /** What needs no case to be there first: places, people, wards, and beds as they stood. */
    public static void load(SeedClient api, SeedTime time) {
        var seed = new ResourceSeed(api, time);
        seed.places();
        seed.doctors();
        seed.wards();
        StoredMessages.load(api, time);
        seed.networks();
        seed.providers();
    }

    /** The beds held tonight, and what doctors and providers answered, once the cases have asked for them. */
    public static void answer(SeedClient api, SeedTime time) {
        var seed = new ResourceSeed(api, time);
        seed.holds();
        BedSearchSeed.load(api, time);
        BedReportSeed.load(api, time);
        seed.accept("A-1043", "D05", time.at("T0+25"));
        seed.accept("A-1044", "D08", time.at("T0+7h50"));
        seed.journeys("A-1042");
    }

    private void places() {
        for (var row : SeedRow.of("places.csv")) {
            put(
                    "sectors/" + row.get("sector").replace(" ", "%20"),
                    fields(
                            "name", row.get("name"),
                            "latitude", Double.valueOf(row.get("latitude")),
                            "longitude", Double.valueOf(row.get("longitude")),
                            "town", row.get("kind").equals("town")));
        }
        for (var row : SeedRow.of("organisations.csv")) {
            put(
                    "organisations/" + row.get("code"),
                    fields("name", row.get("name"), "kind", row.get("kind"), "phone", orNull(row.get("phone"))));
        }
        for (var row : SeedRow.of("sites.csv")) {
            put(
                    "sites/" + SeedClient.id(row.get("key")),
                    fields(
                            "code", row.get("code"),
                            "name", row.get("name"),
                            "organisation", row.get("organisation"),
                            "sector", row.get("sector")));
        }
    }

    private void doctors() {
        for (var row : SeedRow.of("doctors.csv")) {
            var number = Integer.parseInt(row.get("key").substring(1));
            put(
                    "doctors/" + SeedClient.id(row.get("key")),
                    fields(
                            "reference", row.get("key"),
                            "name", row.get("name"),
                            "sex", row.get("sex"),
                            "gmcNumber", "%07d".formatted(9_900_000 + number),
                            "phone", "07700 9002%02d".formatted(number),
                            "kind", row.get("kind"),
                            "employer", orNull(row.get("employer")),
                            "clinicalTeam", orNull(row.get("team")),
                            "approvedUntil",
                                    row.get("approved_until").isEmpty() ? null : time.date(row.get("approved_until")),
                            "approvedClinician", row.get("approved_clinician").equals("yes"),
                            "languages", list(row.get("languages")),
                            "specialisms", list(row.get("specialisms")),
                            "baseSector", row.get("base")));
        }
        SeedRow.of("availability.csv").stream()
                .collect(Collectors.groupingBy(row -> row.get("doctor")))
                .forEach((doctor, rows) -> put(
                        "doctors/" + SeedClient.id(doctor) + "/availability",
                        fields(
                                "windows",
                                rows.stream()
                                        .map(row -> fields(
                                                "from", time.at(row.get("from")), "until", time.at(row.get("until"))))
                                        .toList())));
        for (var row : SeedRow.of("conflict-pairs.csv")) {
            put(
                    "declared-ties/" + SeedClient.id(row.get("key")),
                    fields(
                            "kind", row.get("kind"),
                            "people",
                                    list(row.get("people")).stream()
                                            .map(SeedClient::id)
                                            .toList()));
        }
    }

    private void wards() {
        for (var row : SeedRow.of("profiles.csv")) {
            put(
                    "feeds/profiles/" + row.get("name"),
                    fields(
                            "entry",
                                    fields(
                                            "organisationCode", row.get("organisation"),
                                            "carrier", row.get("carrier"),
                                            "sendingApplication", orNull(row.get("application")),
                                            "sendingFacility", orNull(row.get("facility")),
                                            "locationOrder", row.get("order"),
                                            "statusMap", statuses(row.get("statuses")),
                                            "charset", row.get("charset"),
                                            "zone", "Europe/London",
                                            "acceptedClasses", list(row.get("classes")),
                                            "acceptedProcessing", list(row.get("processing")),
                                            "afterDischarge", row.get("after_discharge"),
                                            "quarantineAnswer", row.get("quarantine"),
                                            "provisionalBeds", false,
                                            "staleAfterMinutes", Integer.valueOf(row.get("stale_minutes")),
                                            "quietUntil",
                                                    row.get("quiet_until").isEmpty()
                                                            ? null
                                                            : time.at(row.get("quiet_until")),
                                            "quietReason", orNull(row.get("quiet_reason"))),
                            "lastHeardAt", time.at(row.get("last_heard"))));
        }
        var beds = SeedRow.of("beds.csv").stream().collect(Collectors.groupingBy(row -> row.get("ward")));
        for (var row : SeedRow.of("wards.csv")) {
            var ward = SeedClient.id(row.get("key"));
            put(
                    "wards/" + ward,
                    fields(
                            "reference", row.get("key"),
                            "name", row.get("name"),
                            "siteId", SeedClient.id(row.get("site")),
                            "bedType", row.get("type"),
                            "intendedSex", row.get("sex"),
                            "intendedAge", row.get("age"),
                            "security", Integer.valueOf(row.get("security")),
                            "locked", row.get("locked").equals("yes"),
                            "admitsFrom", orNull(row.get("admits_from")),
                            "admitsUntil", orNull(row.get("admits_until")),
                            "access", list(row.get("access")),
                            "usualFor", list(row.get("usual_for")),
                            "phone", row.get("phone"),
                            "feed", orNull(row.get("feed")),
                            "note", orNull(row.get("note"))));
            put(
                    "wards/" + ward + "/beds",
                    fields(
                            "at", time.at(row.get("confirmed")),
                            "source", row.get("source"),
                            "beds",
                                    beds.getOrDefault(row.get("key"), List.of()).stream()
                                            .map(ResourceSeed::bed)
                                            .toList()));
        }
    }

    private static Map<String, @Nullable Object> bed(SeedRow row) {
        return fields(
                "id", SeedClient.id(row.get("key")),
                "name", row.get("name"),
                "words",
                        fields(
                                "sender", row.get("sender"),
                                "facility", row.get("facility"),
                                "pointOfCare", row.get("point_of_care"),
                                "room", row.get("room"),
                                "bed", row.get("bed")),
                "access", list(row.get("access")),
                "state", row.get("state"),
                "note", orNull(row.get("note")));
    }

    /** Which wards a community team usually uses, and what the health body has told the authority under section 140. */
    private void networks() {
        for (var row : SeedRow.of("community-teams.csv")) {
            put(
                    "community-teams/" + SeedClient.id(row.get("key")),
                    fields(
                            "reference", row.get("key"),
                            "name", row.get("name"),
                            "organisation", row.get("organisation"),
                            "usualWards",
                                    list(row.get("usual")).stream()
                                            .map(SeedClient::id)
                                            .toList()));
        }
        for (var row : SeedRow.of("section-140.csv")) {
            put(
                    "section-140/" + SeedClient.id(row.get("key")),
                    fields(
                            "healthBody", row.get("body"),
                            "authorities", list(row.get("authorities")),
                            "siteId", SeedClient.id(row.get("site")),
                            "arrangement", row.get("arrangement"),
                            "specialUrgency", row.get("urgent").equals("yes"),
                            "under18", row.get("under_18").equals("yes"),
                            "phone", row.get("phone"),
                            "confirmedOn", time.date(row.get("confirmed"))));
        }
    }

    private void providers() {
        for (var row : SeedRow.of("places-of-safety.csv")) {
            put(
                    "places-of-safety/" + SeedClient.id(row.get("key")),
                    fields(
                            "reference", row.get("key"),
                            "name", row.get("name"),
                            "kind", row.get("kind"),
                            "sector", row.get("sector"),
                            "force", row.get("force"),
                            "siteId", row.get("site").isEmpty() ? null : SeedClient.id(row.get("site")),
                            "admitsUnder18", row.get("under_18").equals("yes"),
                            "spaces", row.get("spaces").isEmpty() ? null : Integer.valueOf(row.get("spaces")),
                            "used", Integer.valueOf(row.get("used")),
                            "closed", Integer.valueOf(row.get("closed")),
                            "note", orNull(row.get("note")),
                            "phone", orNull(row.get("phone")),
                            "confirmedAt", time.at(row.get("confirmed"))));
        }
        for (var row : SeedRow.of("providers.csv")) {
            put(
                    "providers/" + SeedClient.id(row.get("key")),
                    fields(
                            "organisation", row.get("organisation"),
                            "name", row.get("name"),
                            "phone", row.get("phone"),
                            "vehicles", list(row.get("vehicles")),
                            "meets", list(row.get("meets")),
                            "crew", row.get("crew"),
                            "answersWithinMinutes", Integer.valueOf(row.get("answers_within")),
                            "furthestMiles",
                                    row.get("furthest_miles").isEmpty()
                                            ? null
                                            : Integer.valueOf(row.get("furthest_miles")),
                            "note", orNull(row.get("note"))));
        }
    }

    /** Kingfisher's bed waits for the ward's answer; Linnet's is accepted, for its hours in the morning. */
    private void holds() {
        hold("A19", "A-1043", "B02-12", 38, null);
        var linnet = hold("A02", "A-1042", "B10-09", 60, OTTERMEAD);
        var day = time.T0().isAfter(time.at("D", "12:30")) ? "D+1" : "D";
        if (linnet != null) {
            api.post(
                    "BED_MANAGER",
                    "",
                    "org:OTT",
                    "/api/resources/bed-holds/" + linnet + "/answer",
                    fields("answer", "YES", "admitFrom", time.at(day, "08:00"), "admitUntil", time.at(day, "13:00")));
        }
    }

    /** Waits until the request for a bed has come from the case, and holds the bed. */
    private @Nullable String hold(
            String amhp,
            String assessment,
            String bed,
            int minutes,
            @Nullable Map<String, @Nullable Object> placement) {
        var wanted = fields(
                "bedId",
                SeedClient.id(bed),
                "assessmentId",
                SeedClient.id(assessment),
                "minutes",
                minutes,
                "checkedByPhone",
                true,
                "placement",
                placement);
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            var answer = api.postOnce("AMHP", AUTHORITY, amhp, "/api/resources/bed-holds", wanted);
            if (!answer.isNull()) {
                return answer.path("state").asText().equals("HELD")
                        ? answer.path("id").asText()
                        : null;
            }
            pause();
        }
        return null;
    }

    /** Waits until the doctor has been asked, and lets them accept. */
    private void accept(String assessment, String doctor, Instant expectedAt) {
        var path = "/api/resources/doctor-requests?assessment=" + SeedClient.id(assessment);
        var id = SeedClient.id(doctor).toString();
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            for (var request : api.get("AMHP", AUTHORITY, "A19", path)) {
                var offer = offerTo(request, id);
                if (offer != null && !offer.path("state").asText().equals("ASKED")) {
                    return;
                }
                var own = "/api/resources/doctor-requests/" + request.path("id").asText();
                if (offer != null) {
                    api.postOnce(
                            "DOCTOR",
                            "",
                            doctor,
                            own + "/offers/" + id + "/acceptance",
                            fields("expectedAt", expectedAt, "financialInterest", false));
                    return;
                }
                api.post("AMHP", AUTHORITY, "A19", own + "/waves", fields("ask", "next"));
            }
            pause();
        }
    }

    private static @Nullable JsonNode offerTo(JsonNode request, String doctor) {
        for (var seat : request.path("seats")) {
            for (var offer : seat.path("offers")) {
                if (offer.path("doctorId").asText().equals(doctor)) {
                    return offer;
                }
            }
        }
        return null;
    }

    /** Swiftwater can do it inside the ward's hours; the ambulance service cannot go so far at night. */
    private void journeys(String assessment) {
        var path = "/api/resources/conveyances?assessment=" + SeedClient.id(assessment);
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            for (var journey : api.get("AMHP", AUTHORITY, "A19", path)) {
                answer(journey, "SWI", proposal(journey));
                answer(journey, "ZX7", fields("canDo", false, "reason", "past 30 miles at night"));
                return;
            }
            pause();
        }
    }

    private void answer(JsonNode journey, String provider, Map<String, @Nullable Object> body) {
        var id = SeedClient.id(provider).toString();
        for (var offer : journey.path("offers")) {
            if (offer.path("providerId").asText().equals(id)
                    && offer.path("state").asText().equals("OFFERED")) {
                api.postOnce(
                        "CONVEYANCE_PROVIDER",
                        "",
                        "org:" + provider,
                        "/api/resources/conveyances/" + journey.path("id").asText() + "/offers/" + id + "/answer",
                        body);
            }
        }
    }

    /** Arrives half an hour after the ward opens; sets out three hours before. */
    private static Map<String, @Nullable Object> proposal(JsonNode journey) {
        var latest = Instant.parse(journey.path("latestArrival").asText());
        var opens = latest.atZone(LONDON).withHour(8).withMinute(30).toInstant();
        var arrive = opens.isBefore(latest) ? opens : latest.minus(Duration.ofMinutes(30));
        return fields(
                "canDo",
                true,
                "vehicle",
                "Secure vehicle 1",
                "pickUpAt",
                arrive.minus(Duration.ofHours(3)),
                "arriveBy",
                arrive,
                "crew",
                "three, one woman");
    }

    /** What belongs to the region, and not to Wexmere, is entered by the platform's operator. */
    private void put(String path, Map<String, @Nullable Object> body) {
        var wexmeres =
                path.startsWith("doctors/") || path.startsWith("declared-ties/") || path.startsWith("community-teams/");
        if (wexmeres) {
            api.put("SERVICE_MANAGER", AUTHORITY, "A01", "/api/resources/" + path, body);
        } else {
            api.put("OPERATOR", "", "", "/api/resources/" + path, body);
        }
    }

    static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Map<String, String> statuses(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(code -> !code.isBlank())
                .map(code -> code.split("=", 2))
                .collect(Collectors.toMap(code -> code[0], code -> code[1]));
    }

    private static List<String> list(String text) {
        var items = new ArrayList<String>();
        for (var item : text.split(";", -1)) {
            if (!item.isBlank()) {
                items.add(item.strip());
            }
        }
        return items;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** A JSON object: names and values by turns. */
    static Map<String, @Nullable Object> fields(@Nullable Object... pairs) {
        var fields = new HashMap<String, @Nullable Object>();
        for (var at = 0; at < pairs.length; at += 2) {
            fields.put(String.valueOf(pairs[at]), pairs[at + 1]);
        }
        return fields;
    }
}
