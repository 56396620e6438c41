package uk.dutydesk.resource.fhir;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static uk.dutydesk.resource.fhir.FhirMessages.JSON;
import static uk.dutydesk.resource.fhir.FhirMessages.bed;
import static uk.dutydesk.resource.fhir.FhirMessages.beds;
import static uk.dutydesk.resource.fhir.FhirMessages.encounter;
import static uk.dutydesk.resource.fhir.FhirMessages.get;
import static uk.dutydesk.resource.fhir.FhirMessages.place;
import static uk.dutydesk.resource.fhir.FhirMessages.plain;
import static uk.dutydesk.resource.fhir.FhirMessages.post;
import static uk.dutydesk.resource.fhir.FhirMessages.put;
import static uk.dutydesk.resource.fhir.FhirMessages.send;
import static uk.dutydesk.resource.fhir.FhirMessages.transaction;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
import uk.dutydesk.resource.County;

/** Bad input as FHIR is refused as bad input, and makes no bed free. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class BadFhirTest {

    @BeforeEach
    void nothingWasSaid() {
        FhirLooks.nothingWasSaid();
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Location?_count=-5",
                "Location?_count=many",
                "Location?_offset=-1",
                "Encounter?_count=-1",
                "Encounter?_offset=100001"
            })
    void aPageThatCannotBeIsRefusedInFhirsOwnWords(String asked) {
        get(asked).statusCode(400).body("resourceType", is("OperationOutcome")).body("issue[0].code", is("value"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Patient", "Patient/1", "Observation?code=1"})
    void otherTypesOfResourceAreNotHereInFhirsOwnWords(String asked) {
        get(asked)
                .statusCode(404)
                .body("resourceType", is("OperationOutcome"))
                .body("issue[0].code", is("not-supported"));
    }

    @Test
    void norAreTheyPutPostedChangedOrDeleted() {
        var patient = "{\"resourceType\": \"Patient\", \"id\": \"1\"}";
        put("Patient/1", patient).statusCode(404).body("resourceType", is("OperationOutcome"));
        put("Patient", patient).statusCode(404).body("resourceType", is("OperationOutcome"));
        post("Patient", patient).statusCode(404).body("resourceType", is("OperationOutcome"));
        var there = given().auth()
                .oauth2(County.bedManager("ZX1"))
                .config(plain())
                .contentType(JSON)
                .body(patient);
        there.patch("/api/resources/fhir/Patient/1").then().statusCode(404).body("issue[0].code", is("not-supported"));
        there.delete("/api/resources/fhir/Patient/1").then().statusCode(404).body("issue[0].code", is("not-supported"));
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
}
