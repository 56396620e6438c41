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
import org.junit.jupiter.api.AfterEach;
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

    @AfterEach
    void theSenderIsGone() {
        TestTime.reset();
        TestDatabase.asOwner("delete from sender_profile where name = 'zx1-fhir'");
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

    @ParameterizedTest
    @ValueSource(strings = {"cancelled", "entered-in-error", "finished"})
    void anotherEncounterOfTheSamePersonDoesNotEmptyTheirBed(String end) {
        put("Location/b1", bed("b1", "U"));
        TestTime.set("2026-11-21T02:11:00Z");
        put("Encounter/e1", encounter("e1", "in-progress", "b1", "2026-11-21T02:11:00Z", ""));
        TestTime.set("2026-11-21T02:12:00Z");
        put("Encounter/e2", encounter("e2", "planned", "b9", "2026-11-22T09:00:00Z", ""));
        TestTime.set("2026-11-21T02:13:00Z");
        put("Encounter/e2", encounter("e2", end, "b9", "2026-11-22T09:00:00Z", ""))
                .statusCode(200);

        assertThat(beds()).isEqualTo("b1=OCCUPIED b9=UNKNOWN");
        assertThat(reserved()).isEmpty();
    }

    @Test
    void anEncounterThatIsOverLeavesThePersonInTheBedOfTheNext() {
        put("Encounter/e1", encounter("e1", "in-progress", "b1", "2026-11-20T09:00:00Z", ""));
        put("Encounter/e2", encounter("e2", "in-progress", "b2", "2026-11-20T11:00:00Z", ""));
        TestTime.set("2026-11-21T02:11:00Z");
        put("Encounter/e1", encounter("e1", "finished", "b1", "2026-11-20T09:00:00Z", "2026-11-20T11:00:00Z"))
                .statusCode(200);

        assertThat(beds()).isEqualTo("b1=CLEANING b2=OCCUPIED");
    }

    /** Movements of before visits were kept bear this one: V160 wrote it. */
    @Test
    void aVisitIsKnownByWhoSaysItAndByItsEncounter() {
        put("Encounter/e1", encounter("e1", "in-progress", "b1", "2026-11-20T09:00:00Z", ""));

        assertThat(TestDatabase.asOwner("""
                        select m.visit = sha256(convert_to(f.sender || E'\\n', 'UTF8') || f.control_id)
                          from movement m join feed_message f on f.id = m.message_id
                        """)).containsExactly("t");
    }

    @Test
    void anEncounterThatWasFinishedByMistakeGoesOn() {
        put("Encounter/e1", encounter("e1", "in-progress", "b1", "2026-11-20T09:00:00Z", ""));
        put("Encounter/e1", encounter("e1", "finished", "b1", "2026-11-20T09:00:00Z", "2026-11-20T14:00:00Z"));
        assertThat(beds()).isEqualTo("b1=CLEANING");
        TestTime.set("2026-11-21T02:11:00Z");

        put("Encounter/e1", encounter("e1", "in-progress", "b1", "2026-11-20T09:00:00Z", ""))
                .statusCode(200);

        assertThat(beds()).isEqualTo("b1=OCCUPIED");
        assertThat(TestDatabase.asOwner("select distinct status from feed_message"))
                .containsExactly("APPLIED");
    }

    @Test
    void whoeverIsBackFromLeaveIsInTheirBed() {
        put("Encounter/e1", encounter("e1", "in-progress", "b1", "2026-11-20T09:00:00Z", ""));
        put("Encounter/e1", encounter("e1", "onleave", "b1", "2026-11-20T09:00:00Z", ""));
        assertThat(beds()).isEqualTo("b1=ON_LEAVE");

        put("Encounter/e1", encounter("e1", "in-progress", "b1", "2026-11-20T09:00:00Z", ""))
                .statusCode(200);

        assertThat(beds()).isEqualTo("b1=OCCUPIED");
    }

    @Test
    void aBedIsPromisedOnlyAsLongAsItsEncounterPlansIt() {
        put("Encounter/e1", encounter("e1", "planned", "b9", "2026-11-22T09:00:00Z", ""));
        assertThat(reserved()).isEqualTo("b9");

        put("Encounter/e1", encounter("e1", "planned", "b8", "2026-11-22T09:00:00Z", ""));
        assertThat(reserved()).isEqualTo("b8");

        put("Encounter/e1", encounter("e1", "cancelled", "b8", "2026-11-22T09:00:00Z", ""));
        assertThat(reserved()).isEmpty();
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

    @Test
    void aPersonIsOneByAnAddressOfTheirsAndByTheirName() {
        put("Encounter/e1", encounter("e1", "in-progress", "b1", "2026-11-20T09:00:00Z", ""));

        put(
                        "Encounter/e2",
                        encounter("e2", "in-progress", "b2", "2026-11-20T11:00:00Z", "")
                                .replace("Patient/secret-9", "https://pas.example/fhir/Patient/secret-9/_history/4")
                                .replace("Location/b2", "https://pas.example/fhir/Location/b2"))
                .statusCode(201);

        assertThat(beds()).isEqualTo("b1=CLEANING b2=OCCUPIED");
    }

    @Test
    void aPersonIsOneInABundleThatSaysMoreOfThemAndOutsideOfIt() {
        put("Encounter/e1", encounter("e1", "in-progress", "b1", "2026-11-20T09:00:00Z", ""));
        var address = "https://pas.example/fhir/Patient/secret-9";

        post("$process-message", """
                {"resourceType": "Bundle", "type": "message", "entry": [
                  {"fullUrl": "urn:uuid:3e1f6e4a-0000-4000-8000-000000000001", "resource": {"resourceType": "MessageHeader", "id": "m1",
                   "eventCoding": {"system": "urn:x", "code": "move"}, "source": {"endpoint": "urn:y"}}},
                  {"fullUrl": "%s", "resource": {"resourceType": "Patient", "id": "secret-9", "identifier": [{"value": "999"}]}},
                  {"fullUrl": "https://pas.example/fhir/Encounter/e1", "resource": %s}]}
                """.formatted(
                                address,
                                encounter("e1", "in-progress", "b2", "2026-11-20T11:00:00Z", "")
                                        .replace("Patient/secret-9", address)))
                .statusCode(200);

        assertThat(beds()).isEqualTo("b1=CLEANING b2=OCCUPIED");
    }

    @Test
    void ofALocationOnlyCodesAndPlacesAreKept() {
        put("Location/b1", """
                {"resourceType": "Location", "id": "b1", "status": "active", "name": "secret-9's bed", "description": "secret-9",
                 "text": {"status": "generated", "div": "<div xmlns=\\"http://www.w3.org/1999/xhtml\\">secret-9</div>"},
                 "extension": [{"url": "urn:x", "valueString": "secret-9"}], "telecom": [{"value": "secret-9"}],
                 "operationalStatus": {"system": "http://terminology.hl7.org/CodeSystem/v2-0116", "code": "O", "display": "secret-9"},
                 "physicalType": {"text": "secret-9", "coding": [{"code": "bd"}]}, "partOf": {"reference": "Location/w1", "display": "secret-9"}}
                """).statusCode(201).body("name", nullValue());

        get("Location/b1")
                .body("operationalStatus.code", is("O"))
                .body("physicalType.coding[0].code", is("bd"))
                .body("partOf.reference", is("Location/w1"));
        assertThat(TestDatabase.asOwner("select count(*) from fhir_resource where resource::text like '%secret-9%'"))
                .containsExactly("0");
    }

    @Test
    void encountersAreFoundByStatusAndPlaceAPageAtATime() {
        put("Encounter/e1", encounter("e1", "in-progress", "b1", "2026-11-20T09:00:00Z", ""));
        put(
                "Encounter/e2",
                encounter("e2", "onleave", "b2", "2026-11-20T09:00:00Z", "").replace("secret-9", "secret-8"));
        put(
                "Encounter/e3",
                encounter("e3", "in-progress", "b2", "2026-11-20T09:00:00Z", "").replace("secret-9", "secret-7"));

        get("Encounter?status=in-progress&_count=1")
                .statusCode(200)
                .body("total", is(2))
                .body("entry.resource.id", is(java.util.List.of("e1")))
                .body("entry[0].resource.subject", nullValue())
                .body("link.find { it.relation == 'next' }.url", containsString("_offset=1&status=in-progress"));
        get("Encounter?status=in-progress&_count=1&_offset=1")
                .body("entry.resource.id", is(java.util.List.of("e3")))
                .body("link.find { it.relation == 'next' }", nullValue());
        get("Encounter?location=Location/b2").body("entry.resource.id", is(java.util.List.of("e2", "e3")));
        get("Encounter?status=planned").body("total", is(0));
        get("Encounter?status=http://hl7.org/fhir/encounter-status|onleave,planned")
                .body("entry.resource.id", is(java.util.List.of("e2")));
        get("Encounter?status=urn:other|onleave").body("total", is(0));
        get("Encounter?location=Location/b1,b2").body("total", is(3));
        get("Encounter?location=Location/b1,Location/b3").body("entry.resource.id", is(java.util.List.of("e1")));
    }

    @Test
    void aSearchParameterThatIsNotKnownIsNotPassedOver() {
        get("Encounter?patient=9").statusCode(400).body("resourceType", is("OperationOutcome"));
        get("Location?name=x").statusCode(400).body("issue[0].code", is("not-supported"));
        given().get("/api/resources/fhir/Encounter").then().statusCode(401);
        given().auth()
                .oauth2(County.amhp())
                .get("/api/resources/fhir/Encounter")
                .then()
                .statusCode(403);
    }

    @Test
    void whatIsThereIsNotPutAsNew() {
        put("Location/b1", bed("b1", "U"));

        conditionally("If-None-Match", "*", "b1", "C").statusCode(412).body("resourceType", is("OperationOutcome"));
        conditionally("If-None-Match", "*", "b2", "C").statusCode(201);
        conditionally("If-None-Match", "W/\"1\"", "b1", "C").statusCode(400);
        conditionally("If-Match", "W/\"1\"", "b1", "C").statusCode(200);

        assertThat(beds()).isEqualTo("b1=CLOSED b2=CLOSED");
    }

    @Test
    void whatIsKnownAlreadyIsNotSentAgain() {
        put("Location/b1", bed("b1", "U"));

        ifNoneMatch("W/\"1\"").statusCode(304).header("ETag", "W/\"1\"");
        ifNoneMatch("W/\"7\"").statusCode(200);
    }

    @Test
    void ofOurOwnBedsToo() {
        County.exists();
        County.ward("FHIRSEEN", County.SITE, "FREE");
        var bed = "fhir/Location/" + County.bed("FHIRSEEN", 1);
        var seen = County.get(County.amhp(), bed).body("operationalStatus.code", is("U"));
        var tag = seen.extract().header("ETag");
        seen.body("meta.versionId", is(tag.replaceAll("W/|\"", "")));

        ifNoneMatch(County.amhp(), bed, tag).statusCode(304).header("ETag", tag);
        ifNoneMatch(County.amhp(), bed, "W/\"7\"").statusCode(200);
        TestTime.set("2026-11-21T12:00:00Z"); // nobody has said a word of it since, so it is not known to be free
        ifNoneMatch(County.amhp(), bed, tag)
                .statusCode(200)
                .body("operationalStatus", nullValue())
                .header("ETag", not(is(tag)));
    }

    @Test
    void nothingIsDeletedPatchedOrCreatedByACondition() {
        put("Location/b1", bed("b1", "U"));
        var there = given().auth()
                .oauth2(County.bedManager("ZX1"))
                .config(plain())
                .contentType(JSON)
                .body(bed("b1", "C"));

        there.delete("/api/resources/fhir/Location/b1")
                .then()
                .statusCode(405)
                .header("Allow", "GET, PUT")
                .body("resourceType", is("OperationOutcome"));
        there.patch("/api/resources/fhir/Location/b1").then().statusCode(405);
        there.post("/api/resources/fhir/Location").then().statusCode(405);
        there.put("/api/resources/fhir/Location?identifier=b1").then().statusCode(405);
        there.delete("/api/resources/fhir/Encounter?status=finished").then().statusCode(405);
        post("", transaction(bed("b1", "C")).replace("Location/b1", "Location?identifier=b1"))
                .statusCode(422);

        assertThat(beds()).isEqualTo("b1=FREE");
    }

    @Test
    void theCapabilityStatementSaysWhatIsNotDone() {
        get("metadata")
                .body("rest[0].resource.conditionalDelete", is(java.util.List.of("not-supported", "not-supported")))
                .body("rest[0].resource.conditionalUpdate", is(java.util.List.of(false, false)))
                .body("rest[0].resource.conditionalRead", is(java.util.List.of("not-match", "not-match")))
                .body("rest[0].resource[1].searchParam.name", is(java.util.List.of("status", "location")))
                .body("rest[0].resource.interaction.flatten().code", not(hasItem("delete")));
    }

    @Test
    void whatWasSetAsideIsTakenOnceItsProfileIsMended() {
        profile(false);
        put("Encounter/e1", encounter("e1", "in-progress", "b1", "2026-11-20T09:00:00Z", ""))
                .statusCode(422);
        var id = TestDatabase.asOwner("select id from feed_message").get(0);
        replay(id).statusCode(200).body("applied", is(false)).body("reason", is("unknown-ward"));
        County.get(County.bedManager("ZX1"), "feeds/quarantine/" + id)
                .statusCode(200)
                .body("segments", is(java.util.List.of("***")));
        profile(true);

        replay(id).statusCode(200).body("applied", is(true));

        assertThat(beds()).isEqualTo("b1=OCCUPIED");
        assertThat(TestDatabase.asOwner("select status from feed_message where id = '" + id + "'"))
                .containsExactly("REPLAYED");
        replay(id).statusCode(404);
    }

    @Test
    void whatWasPutSinceIsNotChangedByWhatHadBeenSetAside() {
        profile(false);
        put("Location/b1", bed("b1", "U")).statusCode(422);
        var id = TestDatabase.asOwner("select id from feed_message").get(0);
        profile(true);
        TestTime.set("2026-11-21T02:11:00Z");
        put("Location/b1", bed("b1", "C")).statusCode(201);
        TestTime.set("2026-11-21T02:12:00Z");

        replay(id).statusCode(200).body("applied", is(false)).body("reason", is("older-than-known"));

        assertThat(beds()).isEqualTo("b1=UNKNOWN");
        assertThat(TestDatabase.asOwner("select status from feed_message where id = '" + id + "'"))
                .containsExactly("SUPERSEDED");
        get("Location/b1").body("operationalStatus.code", is("C")).body("meta.versionId", is("1"));
    }

    @Test
    void whatHadBeenSetAsideIsAsOldAsItWasAndNoSignOfLife() {
        profile(false);
        put("Location/b1", bed("b1", "U")).statusCode(422);
        var id = TestDatabase.asOwner("select id from feed_message").get(0);
        profile(true);
        TestTime.set("2026-11-21T02:50:00Z");

        replay(id).statusCode(200).body("applied", is(true));

        assertThat(beds()).isEqualTo("b1=FREE");
        assertThat(TestDatabase.asOwner("select last_confirmed_at = event_time from bed where bed = 'b1'"))
                .containsExactly("t");
        County.get(County.bedManager("ZX1"), "feeds")
                .body("find { it.name == 'zx1-fhir' }.state", is("SILENT"))
                .body("find { it.name == 'zx1-fhir' }.words", is("silent for 40 min"));
    }

    @Test
    void aStatusThatNobodyKnewIsAppliedOnceTheProfileKnowsIt() {
        profile(true);
        put("Location/b1", bed("b1", "O")).statusCode(201);
        var id = TestDatabase.asOwner("select id from feed_message").get(0);
        replay(id).statusCode(200).body("applied", is(false)).body("reason", is("unknown-status"));
        profile(true, "{'U': 'FREE', 'O': 'OCCUPIED'}");

        replay(id).statusCode(200).body("applied", is(true));

        assertThat(beds()).isEqualTo("b1=OCCUPIED");
        assertThat(TestDatabase.asOwner("select status from feed_message")).containsExactly("REPLAYED");
    }

    private static ValidatableResponse replay(String id) {
        return County.post(County.bedManager("ZX1"), "feeds/quarantine/" + id + "/replay", "{}");
    }

    private static void profile(boolean provisionalBeds) {
        profile(provisionalBeds, "{'U': 'FREE'}");
    }

    private static void profile(boolean provisionalBeds, String statusMap) {
        County.exists();
        County.put("feeds/profiles/zx1-fhir", """
                {'entry': {'organisationCode': 'ZX1', 'carrier': 'FHIR', 'locationOrder': 'WARD_BAY_BED', 'statusMap': %s,
                 'charset': 'UTF-8', 'zone': 'Europe/London', 'acceptedClasses': ['I'], 'acceptedProcessing': ['P'],
                 'afterDischarge': 'CLEANING', 'quarantineAnswer': 'AE', 'provisionalBeds': %s, 'staleAfterMinutes': 30}}
                """.formatted(statusMap, provisionalBeds));
    }

    private static ValidatableResponse conditionally(String header, String value, String bed, String status) {
        return given().auth()
                .oauth2(County.bedManager("ZX1"))
                .config(plain())
                .contentType(JSON)
                .header(header, value)
                .body(bed(bed, status))
                .put("/api/resources/fhir/Location/" + bed)
                .then();
    }

    private static ValidatableResponse ifNoneMatch(String tag) {
        return ifNoneMatch(County.bedManager("ZX1"), "fhir/Location/b1", tag);
    }

    private static ValidatableResponse ifNoneMatch(String token, String path, String tag) {
        return given().auth()
                .oauth2(token)
                .header("If-None-Match", tag)
                .get("/api/resources/" + path)
                .then();
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

    private static String reserved() {
        return String.join(
                " ", TestDatabase.asOwner("select bed from bed where provisional and reserved order by bed"));
    }

    private static String beds() {
        return String.join(
                " ", TestDatabase.asOwner("select bed || '=' || state from bed where provisional order by bed"));
    }
}
