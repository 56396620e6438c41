package uk.dutydesk.resource.fhir;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.kit.testing.TestTime;
import uk.dutydesk.resource.County;

/** Beds told of and asked for as FHIR R4: the same rules as for every other feed, and bad input as bad input. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class FhirResourceTest {

    private static final String JSON = "application/fhir+json";

    @BeforeEach
    void nothingWasSaid() {
        TestDatabase.asOwner("truncate movement, stay, bed_word, merged_person, feed_message, fhir_resource cascade");
        TestDatabase.asOwner("delete from bed where provisional");
    }

    @Test
    void withoutATokenNothingIsTold() {
        given().contentType(JSON)
                .body("{}")
                .put("/api/resources/fhir/Location/b1")
                .then()
                .statusCode(401);
    }

    @Test
    void anAmhpPutsNothing() {
        put(County.amhp(), "Location/b1", bed("b1", "U")).statusCode(403);
    }

    @Test
    void aBedThatIsPutIsReadBack() {
        put("Location/b1", bed("b1", "O")).statusCode(201).header("ETag", "W/\"1\"");

        get("Location/b1")
                .statusCode(200)
                .header("ETag", "W/\"1\"")
                .body("operationalStatus.code", is("O"))
                .body("meta.versionId", is("1"));
        assertThat(beds()).isEqualTo("b1=OCCUPIED");
    }

    @Test
    void theSameAgainChangesNothingAndWhatWasSaidBeforeIsNewsAgain() {
        put("Location/b1", bed("b1", "U"));
        put("Location/b1", bed("b1", "U")).statusCode(200).header("ETag", "W/\"1\"");
        TestTime.set("2026-11-21T02:11:00Z");
        put("Location/b1", bed("b1", "C")).statusCode(200).header("ETag", "W/\"2\"");
        TestTime.set("2026-11-21T02:12:00Z");
        put("Location/b1", bed("b1", "U")).statusCode(200).header("ETag", "W/\"3\"");
        TestTime.reset();

        assertThat(beds()).isEqualTo("b1=FREE");
    }

    @Test
    void anEncounterOccupiesItsBedUntilItIsOver() {
        put("Encounter/e1", encounter("e1", "in-progress", "b1", "2026-11-20T09:00:00Z", ""))
                .statusCode(201);
        assertThat(beds()).isEqualTo("b1=OCCUPIED");

        put("Encounter/e1", encounter("e1", "onleave", "b1", "2026-11-20T09:00:00Z", ""))
                .statusCode(200);
        assertThat(beds()).isEqualTo("b1=ON_LEAVE");

        put("Encounter/e1", encounter("e1", "finished", "b1", "2026-11-20T09:00:00Z", "2026-11-21T02:30:00Z"))
                .statusCode(200);
        assertThat(beds()).isEqualTo("b1=CLEANING");
    }

    @Test
    void aPersonWhoIsInAnotherBedHasLeftTheFirst() {
        put("Encounter/e1", encounter("e1", "in-progress", "b1", "2026-11-20T09:00:00Z", ""));
        put("Encounter/e1", encounter("e1", "in-progress", "b2", "2026-11-20T11:00:00Z", ""));

        assertThat(beds()).isEqualTo("b1=CLEANING b2=OCCUPIED");
    }

    @Test
    void aPlaceThatIsOnlyPlannedIsNotWhereThePersonIs() {
        var both = encounter("e1", "in-progress", "b1", "2026-11-20T09:00:00Z", "")
                .replace("}}]}", "}}, {\"location\": {\"reference\": \"Location/b2\"}, \"status\": \"planned\"}]}");

        put("Encounter/e1", both).statusCode(201);

        assertThat(beds()).isEqualTo("b1=OCCUPIED");
    }

    @Test
    void anOutpatientTakesNoBed() {
        put(
                        "Encounter/e1",
                        encounter("e1", "in-progress", "b1", "2026-11-20T09:00:00Z", "")
                                .replace("IMP", "AMB"))
                .statusCode(201);

        assertThat(beds()).isEmpty();
    }

    @Test
    void whomAnEncounterIsAboutIsNotToldAgain() {
        put("Encounter/e1", encounter("e1", "in-progress", "b1", "2026-11-20T09:00:00Z", ""))
                .body("subject", nullValue());

        get("Encounter/e1").statusCode(200).body("subject", nullValue()).body("status", is("in-progress"));
        assertThat(TestDatabase.asOwner("select count(*) from fhir_resource where resource::text like '%secret-9%'"))
                .containsExactly("0");
        given().auth()
                .oauth2(County.amhp())
                .get("/api/resources/fhir/Encounter/e1")
                .then()
                .statusCode(403);
    }

    @Test
    void aMessageIsTakenWholly() {
        var message = """
                {"resourceType": "Bundle", "type": "message", "entry": [
                  {"fullUrl": "urn:uuid:3e1f6e4a-0000-4000-8000-000000000001", "resource": {"resourceType": "MessageHeader", "id": "m1",
                   "eventCoding": {"system": "urn:x", "code": "admit"}, "source": {"endpoint": "urn:y"}}},
                  {"fullUrl": "urn:uuid:3e1f6e4a-0000-4000-8000-000000000002", "resource": {"resourceType": "Patient",
                   "identifier": [{"value": "secret-9"}]}},
                  {"fullUrl": "urn:uuid:3e1f6e4a-0000-4000-8000-000000000003", "resource": %s},
                  {"fullUrl": "urn:uuid:3e1f6e4a-0000-4000-8000-000000000004", "resource": %s}]}
                """.formatted(
                        encounter("e1", "in-progress", "x", "2026-11-20T09:00:00Z", "")
                                .replace("Location/x", "urn:uuid:3e1f6e4a-0000-4000-8000-000000000004")
                                .replace("Patient/secret-9", "urn:uuid:3e1f6e4a-0000-4000-8000-000000000002"),
                        bed("b7", "O"));

        post("$process-message", message).statusCode(200).body("entry[0].resource.response.code", is("ok"));

        assertThat(beds()).isEqualTo("b7=OCCUPIED");
    }

    @Test
    void ourOwnBedsAreServedAndOnlyAFreeOneIsUnoccupied() {
        County.exists();
        County.ward("FHIRWARD", County.SITE, "FREE", "OCCUPIED", "CLOSED", "UNKNOWN", "CLEANING");

        for (var each : new String[] {"1 U", "2 O", "3 C", "4 null", "5 C"}) {
            var bed = County.bed("FHIRWARD", Integer.parseInt(each.substring(0, 1)));
            var read = given().auth()
                    .oauth2(County.amhp())
                    .get("/api/resources/fhir/Location/" + bed)
                    .then()
                    .statusCode(200)
                    .body("physicalType.coding[0].code", is("bd"));
            assertThat("" + read.extract().path("operationalStatus.code")).isEqualTo(each.substring(2));
        }
        given().auth()
                .oauth2(County.amhp())
                .get("/api/resources/fhir/Location?_count=1000")
                .then()
                .statusCode(200)
                .body("type", is("searchset"))
                .body("entry.resource.id", hasItem(County.bed("FHIRWARD", 1).toString()));
    }

    @Test
    void theCapabilityStatementNamesWhatIsDone() {
        given().auth()
                .oauth2(County.amhp())
                .get("/api/resources/fhir/metadata")
                .then()
                .statusCode(200)
                .body("resourceType", is("CapabilityStatement"))
                .body("fhirVersion", is("4.0.1"))
                .body("rest[0].resource.type", is(java.util.List.of("Location", "Encounter")))
                .body("rest[0].operation[0].name", is("process-message"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version=\"1.0\"?><!DOCTYPE Location><Location xmlns=\"http://hl7.org/fhir\"/>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Location xmlns=\"http://hl7.org/fhir\"><name value=\"&e;\"/></Location>",
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><Location>&b;</Location>"
            })
    @DisplayName("74 XML DOCTYPE, XXE, entity bomb: 400")
    void aDocumentTypeIsNotRead(String xml) {
        send("application/fhir+xml", "Location/b1", xml.getBytes(UTF_8))
                .statusCode(400)
                .body(not(containsString("root:")));
    }

    @Test
    @DisplayName("75 JSON nested 20,000 deep: 400")
    void deepNestingIsRefused() {
        put(
                        "Location/b1",
                        "{\"resourceType\":\"Location\",\"extension\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}")
                .statusCode(400);
    }

    @Test
    @DisplayName("76 duplicate keys: 400")
    void aNameTwiceIsRefused() {
        put("Location/b1", bed("b1", "U").replace("\"id\"", "\"id\": \"b0\", \"id\""))
                .statusCode(400);
    }

    @Test
    @DisplayName("77 a cycle in Location.partOf: 422")
    void aPlaceIsNoPartOfItself() {
        put("Location/w1", place("w1", "w2")).statusCode(201);
        put("Location/w2", place("w2", "w3")).statusCode(201);

        put("Location/w3", place("w3", "w1")).statusCode(422);
        put("Location/w4", place("w4", "w4")).statusCode(422);
        get("Location/w3").statusCode(404);
    }

    @Test
    @DisplayName("78 operationalStatus of another system, or missing: the bed is unknown, never free")
    void aStatusOfAnotherSystemMakesNoBedFree() {
        put("Location/b1", bed("b1", "U").replace("v2-0116", "v3-something")).statusCode(201);
        put("Location/b2", bed("b2", "U").replaceAll("\"operationalStatus\": \\{[^}]*},", ""))
                .statusCode(201);

        assertThat(beds()).isEqualTo("b1=UNKNOWN b2=UNKNOWN");
    }

    @Test
    @DisplayName("79 If-Match that does not match: 412")
    void anotherVersionIsNotOverwritten() {
        put("Location/b1", bed("b1", "U"));

        given().auth()
                .oauth2(County.bedManager("ZX1"))
                .config(plain())
                .contentType(JSON)
                .header("If-Match", "W/\"7\"")
                .body(bed("b1", "C"))
                .put("/api/resources/fhir/Location/b1")
                .then()
                .statusCode(412)
                .body("resourceType", is("OperationOutcome"));
        assertThat(beds()).isEqualTo("b1=FREE");
    }

    @Test
    @DisplayName("80 a transaction, half invalid: all rolled back")
    void aTransactionIsDoneWhollyOrNotAtAll() {
        var half = transaction(bed("b1", "U"), place("w9", "w9"));

        post("", half).statusCode(422).body("resourceType", is("OperationOutcome"));
        assertThat(beds()).isEmpty();
        assertThat(TestDatabase.asOwner("select count(*) from fhir_resource")).containsExactly("0");

        post("", half.replace("\"transaction\"", "\"batch\""))
                .statusCode(200)
                .body("entry[0].response.status", is("201 Created"))
                .body("entry[1].response.status", is("422"));
        post("", transaction(bed("b1", "C"), bed("b2", "U")))
                .statusCode(200)
                .body("type", is("transaction-response"))
                .body("entry.response.status", is(java.util.List.of("200 OK", "201 Created")));
        assertThat(beds()).isEqualTo("b1=CLOSED b2=FREE");
    }

    @Test
    @DisplayName("81 an R5 or STU3 payload: 400")
    void anotherVersionOfFhirIsRefused() {
        put("Location/b1", bed("b1", "U").replace("physicalType", "form")).statusCode(400);
        put("Encounter/e1", """
                {"resourceType": "Encounter", "id": "e1", "status": "in-progress", "class": [{"coding": [{"code": "IMP"}]}],
                 "actualPeriod": {"start": "2026-11-20T09:00:00Z"}}
                """).statusCode(400);
        send(JSON + "; fhirVersion=5.0", "Location/b1", bed("b1", "U").getBytes(UTF_8))
                .statusCode(400);
    }

    @Test
    @DisplayName("82 an absolute reference to an internal address: never followed")
    void aReferenceIsAName() throws IOException {
        try (var trap = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            trap.setSoTimeout(500);
            var address = "http://127.0.0.1:" + trap.getLocalPort() + "/Location/b1";

            put(
                            "Encounter/e1",
                            encounter("e1", "in-progress", "x", "2026-11-20T09:00:00Z", "")
                                    .replace("Location/x", address))
                    .statusCode(201);

            assertThat(org.assertj.core.api.Assertions.catchThrowable(trap::accept))
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    @DisplayName("83 Content-Type JSON with an XML body: 400")
    void whatIsNotWhatItSaysIsRefused() {
        put("Location/b1", "<Location xmlns=\"http://hl7.org/fhir\"><id value=\"b1\"/></Location>")
                .statusCode(400);
    }

    @Test
    @DisplayName("84 a gzip bomb: 413")
    void whatUnpacksWithoutEndIsRefused() {
        sendPacked(new byte[20 << 20]).statusCode(413);
        sendPacked(bed("b1", "U").getBytes(UTF_8)).statusCode(201);
    }

    @Test
    void anEventInTheFarFutureIsSetAside() {
        put("Encounter/e1", encounter("e1", "in-progress", "b1", "2099-01-01T00:00:00Z", ""))
                .statusCode(422);

        assertThat(beds()).isEmpty();
        assertThat(TestDatabase.asOwner("select status || ' ' || reason from feed_message"))
                .containsExactly("QUARANTINED time-out-of-range");
    }

    private static ValidatableResponse put(String path, String json) {
        return put(County.bedManager("ZX1"), path, json);
    }

    private static ValidatableResponse put(String token, String path, String json) {
        return given().auth()
                .oauth2(token)
                .config(plain())
                .contentType(JSON)
                .body(json)
                .put("/api/resources/fhir/" + path)
                .then();
    }

    private static ValidatableResponse send(String contentType, String path, byte[] body) {
        return given().auth()
                .oauth2(County.bedManager("ZX1"))
                .config(plain())
                .contentType(contentType)
                .body(body)
                .put("/api/resources/fhir/" + path)
                .then();
    }

    private static ValidatableResponse sendPacked(byte[] body) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return given().auth()
                .oauth2(County.bedManager("ZX1"))
                .config(plain())
                .contentType(JSON)
                .header("Content-Encoding", "gzip")
                .body(packed.toByteArray())
                .put("/api/resources/fhir/Location/b1")
                .then();
    }

    private static ValidatableResponse post(String path, String json) {
        return given().auth()
                .oauth2(County.bedManager("ZX1"))
                .config(plain())
                .contentType(JSON)
                .body(json)
                .post("/api/resources/fhir/" + path)
                .then();
    }

    private static ValidatableResponse get(String path) {
        return given().auth()
                .oauth2(County.bedManager("ZX1"))
                .get("/api/resources/fhir/" + path)
                .then();
    }

    private static io.restassured.config.RestAssuredConfig plain() {
        return RestAssured.config()
                .encoderConfig(EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs(JSON, io.restassured.http.ContentType.TEXT)
                        .encodeContentTypeAs("application/fhir+xml", io.restassured.http.ContentType.TEXT))
                .decoderConfig(DecoderConfig.decoderConfig());
    }

    private static String bed(String id, String status) {
        return """
                {"resourceType": "Location", "id": "%s", "status": "active", "name": "Bed %s",
                 "operationalStatus": {"system": "http://terminology.hl7.org/CodeSystem/v2-0116", "code": "%s"},
                 "physicalType": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/location-physical-type", "code": "bd"}]}}
                """.formatted(id, id, status);
    }

    private static String place(String id, String partOf) {
        return """
                {"resourceType": "Location", "id": "%s", "name": "Place", "partOf": {"reference": "Location/%s"}}
                """.formatted(id, partOf);
    }

    private static String encounter(String id, String status, String bed, String since, String end) {
        return """
                {"resourceType": "Encounter", "id": "%s", "status": "%s",
                 "class": {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "IMP"},
                 "subject": {"reference": "Patient/secret-9"}, "period": {"start": "2026-11-20T09:00:00Z"%s},
                 "location": [{"location": {"reference": "Location/%s"}, "status": "active", "period": {"start": "%s"}}]}
                """.formatted(id, status, end.isEmpty() ? "" : ", \"end\": \"" + end + "\"", bed, since);
    }

    private static String transaction(String... resources) {
        var entries = new StringBuilder();
        for (var resource : resources) {
            var id = resource.replaceAll("(?s).*?\"id\": \"([^\"]*)\".*", "$1");
            entries.append(entries.isEmpty() ? "" : ",")
                    .append("{\"resource\": ")
                    .append(resource)
                    .append(", \"request\": {\"method\": \"PUT\", \"url\": \"Location/")
                    .append(id)
                    .append("\"}}");
        }
        return "{\"resourceType\": \"Bundle\", \"type\": \"transaction\", \"entry\": [" + entries + "]}";
    }

    private static String beds() {
        return String.join(
                " ", TestDatabase.asOwner("select bed || '=' || state from bed where provisional order by bed"));
    }
}
