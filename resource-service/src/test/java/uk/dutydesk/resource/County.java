package uk.dutydesk.resource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.lessThan;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import uk.dutydesk.kit.testing.Events;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.kit.testing.Tokens;

/** A small made-up county for tests, entered through the service's own interface. */
public final class County {

    public static final UUID SITE = id("SITE");
    public static final UUID INDEPENDENT_SITE = id("INDEPENDENT_SITE");

    private County() {}

    /** The same id for the same name in every test. */
    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("county:" + name).getBytes(StandardCharsets.UTF_8));
    }

    public static String amhp() {
        return Tokens.as("AMHP").of("WEX").token();
    }

    public static String neighbour() {
        return Tokens.as("AMHP").of("KES").token();
    }

    public static String manager() {
        return Tokens.as("SERVICE_MANAGER").of("WEX").token();
    }

    public static String operator() {
        return Tokens.as("OPERATOR").token();
    }

    public static String bedManager(String organisation) {
        return Tokens.as("BED_MANAGER").organisation(organisation).token();
    }

    public static String doctor(UUID id) {
        return Tokens.as("DOCTOR").person(id).token();
    }

    public static String provider(String organisation) {
        return Tokens.as("CONVEYANCE_PROVIDER").organisation(organisation).token();
    }

    /** Places, organisations and sites. */
    public static void exists() {
        put("sectors/WX1 1", "{'name': 'Stelminster', 'latitude': 54.6, 'longitude': 2.0, 'town': true}");
        put("sectors/WX2 1", "{'name': 'Stelminster Park', 'latitude': 54.622, 'longitude': 1.962, 'town': true}");
        put("sectors/KX1 1", "{'name': 'Ottermead', 'latitude': 55.72, 'longitude': 2.9, 'town': false}");
        put("organisations/ZX1", "{'name': 'A trust', 'kind': 'NHS_TRUST'}");
        put("organisations/OTT", "{'name': 'A private hospital', 'kind': 'INDEPENDENT_HOSPITAL'}");
        put("organisations/SWI", "{'name': 'A provider', 'kind': 'CONVEYANCE'}");
        put("organisations/LAN", "{'name': 'Another provider', 'kind': 'CONVEYANCE'}");
        put("sites/" + SITE, "{'code': 'ZX101', 'name': 'Park Hospital', 'organisation': 'ZX1', 'sector': 'WX2 1'}");
        put(
                "sites/" + INDEPENDENT_SITE,
                "{'code': 'ZXP01', 'name': 'Private Hospital', 'organisation': 'OTT', 'sector': 'KX1 1'}");
    }

    /** A women's acute ward with its beds, all free unless said otherwise, as the ward said at 02:06. */
    public static UUID ward(String name, UUID site, String... states) {
        var ward = id(name);
        put("wards/" + ward, """
                {'reference': '%1$s', 'name': '%1$s', 'siteId': '%2$s', 'bedType': '200', 'intendedSex': '2', 'intendedAge': '13',
                 'security': 0, 'locked': false, 'access': ['step-free'], 'usualFor': ['WEX'], 'phone': '01632 960302'}
                """.formatted(name, site));
        var beds = new StringBuilder();
        for (var bed = 0; bed < states.length; bed++) {
            beds.append(beds.isEmpty() ? "" : ",")
                    .append("""
                    {'id': '%s', 'name': '%02d', 'access': ['step-free'], 'state': '%s',
                     'words': {'sender': 'zx1-pas', 'facility': 'ZX101', 'pointOfCare': 'ZX1', 'room': '%s', 'bed': '%02d'}}
                    """.formatted(bed(name, bed + 1), bed + 1, states[bed], name, bed + 1));
        }
        put("wards/" + ward + "/beds", "{'at': '2026-11-21T02:06:00Z', 'source': 'WARD', 'beds': [" + beds + "]}");
        return ward;
    }

    public static UUID bed(String ward, int number) {
        return id(ward + "-" + number);
    }

    /** A doctor based in the county town, approved to the end of 2027 unless said otherwise, free all night. */
    public static UUID doctor(String name, String kind, String employer, String approvedUntil) {
        var doctor = id(name);
        put("doctors/" + doctor, """
                {'reference': '%s', 'name': '%s', 'sex': 'FEMALE', 'gmcNumber': '%07d', 'phone': '07700 900201', 'kind': '%s',
                 'employer': %s, 'approvedUntil': %s, 'approvedClinician': false, 'languages': [], 'specialisms': [], 'baseSector': 'WX1 1'}
                """.formatted(
                name, name, Math.floorMod(name.hashCode(), 10_000_000), kind, quoted(employer), quoted(approvedUntil)));
        put(
                "doctors/" + doctor + "/availability",
                "{'windows': [{'from': '2026-11-21T00:00:00Z', 'until': '2026-11-21T12:00:00Z'}]}");
        return doctor;
    }

    public static void tie(String kind, UUID... people) {
        var ids = new StringBuilder();
        for (var person : people) {
            ids.append(ids.isEmpty() ? "" : ",").append("'").append(person).append("'");
        }
        put("declared-ties/" + UUID.randomUUID(), "{'kind': '" + kind + "', 'people': [" + ids + "]}");
    }

    /** Wexmere's AMHP has asked for an acute bed for a woman of 34. */
    public static void bedWanted(UUID assessment) {
        bedWanted(assessment, "WEX", "FEMALE", "{}");
    }

    public static void bedWanted(UUID assessment, String authority, String sex, String accessibility) {
        TestDatabase.asOwner("""
                insert into bed_request (id, authority, assessment_id, bed_type, age, sex, section136, accessibility, security, sector,
                                         state, requested_at, version)
                values (gen_random_uuid(), '%s', '%s', '200', 34, '%s', true, '%s', 0, 'WX1 1', 'OPEN', kit_now(), 0)
                on conflict do nothing
                """.formatted(authority, assessment, sex, accessibility));
    }

    /** What a person needs is said anew, as the case says it. */
    public static void bedWantedNow(UUID assessment, String need) {
        Events.send(
                "dutydesk.assessment.needs", assessment, "uk.dutydesk.assessment.BedRequested.v1", "WEX", """
                {"assessmentId": "%s", "authority": "WEX", "need": %s, "sector": "WX1 1", "neededBy": null, "askedAt": null}
                """.formatted(
                                assessment, need));
    }

    /** The same as the case's need of that number; gives the id of the fact. */
    public static String bedWantedNow(UUID assessment, int number, String need) {
        return Events.send(
                "dutydesk.assessment.needs", assessment, "uk.dutydesk.assessment.BedRequested.v1", "WEX", """
                {"assessmentId": "%s", "authority": "WEX", "needVersion": %d, "need": %s, "sector": "WX1 1", "neededBy": null, "askedAt": null}
                """.formatted(
                                assessment, number, need));
    }

    /** Holds a bed, checked by telephone, for an AMHP of Wexmere; gives the hold's id. */
    public static String hold(UUID bed, UUID assessment) {
        bedWanted(assessment);
        return post(
                        amhp(),
                        "bed-holds",
                        "{'bedId': '%s', 'assessmentId': '%s', 'checkedByPhone': true}".formatted(bed, assessment))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The same for a bed that does not suit, and why it is held all the same. */
    public static String hold(UUID bed, UUID assessment, String reason) {
        return post(amhp(), "bed-holds", """
                        {'bedId': '%s', 'assessmentId': '%s', 'checkedByPhone': true, 'notSuitedReason': '%s'}
                        """.formatted(bed, assessment, reason))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Enters something, as whoever keeps it: doctors and their ties are an authority's, the rest is the region's. */
    public static void put(String path, String json) {
        var authoritys = path.startsWith("doctors/") || path.startsWith("declared-ties/");
        put(authoritys ? manager() : operator(), path, json).statusCode(lessThan(300));
    }

    public static ValidatableResponse put(String token, String path, String json) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(json.replace('\'', '"'))
                .put("/api/resources/" + path)
                .then();
    }

    public static ValidatableResponse post(String token, String path, String json) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(json.replace('\'', '"'))
                .post("/api/resources/" + path)
                .then();
    }

    public static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get("/api/resources/" + path).then();
    }

    private static String quoted(String value) {
        return value.isEmpty() ? "null" : "'" + value + "'";
    }
}
