package uk.dutydesk.resource.fhir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static uk.dutydesk.resource.fhir.FhirMessages.JSON;
import static uk.dutydesk.resource.fhir.FhirMessages.bed;
import static uk.dutydesk.resource.fhir.FhirMessages.beds;
import static uk.dutydesk.resource.fhir.FhirMessages.get;
import static uk.dutydesk.resource.fhir.FhirMessages.plain;
import static uk.dutydesk.resource.fhir.FhirMessages.post;
import static uk.dutydesk.resource.fhir.FhirMessages.put;
import static uk.dutydesk.resource.fhir.FhirMessages.transaction;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestTime;
import uk.dutydesk.resource.County;

/** Beds told of as FHIR R4: the same rules as for every other feed, and what is not done is said. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class FhirResourceTest {

    @BeforeEach
    void nothingWasSaid() {
        FhirLooks.nothingWasSaid();
    }

    @AfterEach
    void time() {
        TestTime.reset();
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
}
