package uk.dutydesk.resource.fhir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static uk.dutydesk.resource.fhir.FhirMessages.bed;
import static uk.dutydesk.resource.fhir.FhirMessages.encounter;
import static uk.dutydesk.resource.fhir.FhirMessages.get;
import static uk.dutydesk.resource.fhir.FhirMessages.put;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.kit.testing.TestTime;
import uk.dutydesk.resource.County;

/** What is given out as FHIR: our own beds, and of what was put no more than codes, times and places. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class ReadAsFhirTest {

    @BeforeEach
    void nothingWasSaid() {
        FhirLooks.nothingWasSaid();
    }

    @AfterEach
    void time() {
        TestTime.reset();
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
    void theNextPageIsWhereTheFirstWasAskedFor() {
        given().auth()
                .oauth2(County.amhp())
                .header("X-Forwarded-Host", "desk.example:8443")
                .header("X-Forwarded-Proto", "https")
                .get("/api/resources/fhir/Location?_count=1")
                .then()
                .statusCode(200)
                .body("link.url", everyItem(startsWith("https://desk.example:8443/api/resources/fhir/Location?")))
                .body("entry.fullUrl", everyItem(startsWith("https://desk.example:8443/api/resources/fhir/Location/")));
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
        get("Encounter?_count=0")
                .body("total", is(3))
                .body("entry", nullValue())
                .body("link.find { it.relation == 'next' }", nullValue());
        get("Encounter?_count=5000")
                .body("total", is(3))
                .body("link.find { it.relation == 'self' }.url", containsString("_count=200&"));
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
}
