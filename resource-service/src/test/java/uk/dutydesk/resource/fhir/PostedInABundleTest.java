package uk.dutydesk.resource.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static uk.dutydesk.resource.fhir.FhirLooks.at;
import static uk.dutydesk.resource.fhir.FhirLooks.bed;
import static uk.dutydesk.resource.fhir.FhirLooks.encounter;
import static uk.dutydesk.resource.fhir.FhirLooks.get;
import static uk.dutydesk.resource.fhir.FhirLooks.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestTime;

/** What is posted in a bundle is made anew each time, as FHIR has it. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class PostedInABundleTest {

    private static final String PERSON = "urn:uuid:3e1f6e4a-0000-4000-8000-000000000001";
    private static final String BED = "urn:uuid:3e1f6e4a-0000-4000-8000-000000000002";

    @BeforeEach
    void nothingWasSaid() {
        FhirLooks.nothingWasSaid();
    }

    @AfterEach
    void time() {
        TestTime.reset();
    }

    @Test
    void oneIdPostedTwiceIsTwoEncounters() {
        var first = location(posted(encounter("1", "in-progress", "Patient/1", at("Location/b1", ""))), 0);
        var second = location(posted(encounter("1", "in-progress", "Patient/2", at("Location/b2", ""))), 0);

        assertThat(second).isNotEqualTo(first);
        get(first).statusCode(200).body("location[0].location.reference", is("Location/b1"));
        get("Encounter").body("total", is(2)).body("entry.resource.id", everyItem(not(is("1"))));
        assertThat(FhirLooks.beds()).isEqualTo("b1=OCCUPIED b2=OCCUPIED");
    }

    @Test
    void theReferencesOfABundleNameWhatItPosts() {
        var answer = post("", """
                {'resourceType': 'Bundle', 'type': 'transaction', 'entry': [
                  {'fullUrl': '%1$s', 'resource': {'resourceType': 'Patient', 'identifier': [{'value': 'secret-9'}]},
                   'request': {'method': 'POST', 'url': 'Patient'}},
                  {'fullUrl': '%2$s', 'resource': %3$s, 'request': {'method': 'POST', 'url': 'Location'}},
                  {'fullUrl': 'urn:uuid:3e1f6e4a-0000-4000-8000-000000000003', 'resource': %4$s, 'request': {'method': 'POST', 'url': 'Encounter'}}]}
                """.formatted(
                                PERSON, BED, bed("1", "", "U"), encounter("1", "in-progress", PERSON, at(BED, ""))))
                .statusCode(200)
                .body("entry[0].response.status", startsWith("204"));
        var bed = location(answer, 1);
        var encounter = location(answer, 2);

        assertThat(bed).isNotEqualTo("Location/1").doesNotContain(BED.substring(9));
        assertThat(FhirLooks.beds()).isEqualTo(bed.substring("Location/".length()) + "=OCCUPIED");
        get(encounter).statusCode(200).body("location[0].location.reference", is(bed));
        get("Encounter?location=" + bed).body("total", is(1));
    }

    @Test
    void whoeverIsAdmittedByAPostIsDischargedByTheNext() {
        posted(encounter("1", "in-progress", "Patient/1", at("Location/b1", "")));
        TestTime.set("2026-11-21T02:20:00Z");

        posted(encounter("1", "finished", "Patient/1", at("Location/b1", "")));

        assertThat(FhirLooks.beds()).isEqualTo("b1=CLEANING");
    }

    @Test
    void theCapabilityStatementSaysWhatPostDoes() {
        get("metadata")
                .body("rest[0].interaction.documentation", everyItem(containsString("POST creates under a new id")));
    }

    private static ValidatableResponse posted(String encounter) {
        return post("", """
                {'resourceType': 'Bundle', 'type': 'transaction', 'entry': [
                  {'resource': %s, 'request': {'method': 'POST', 'url': 'Encounter'}}]}
                """.formatted(encounter)).statusCode(200).body("entry[0].response.status", is("201 Created"));
    }

    /** Without its version. */
    private static String location(ValidatableResponse answer, int entry) {
        return answer.extract()
                .<String>path("entry[" + entry + "].response.location")
                .replaceAll("/_history/.*", "");
    }
}
