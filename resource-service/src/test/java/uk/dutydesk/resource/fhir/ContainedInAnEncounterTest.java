package uk.dutydesk.resource.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static uk.dutydesk.resource.fhir.FhirLooks.at;
import static uk.dutydesk.resource.fhir.FhirLooks.beds;
import static uk.dutydesk.resource.fhir.FhirLooks.encounter;
import static uk.dutydesk.resource.fhir.FhirLooks.get;
import static uk.dutydesk.resource.fhir.FhirLooks.put;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;

/** {@code #p} of one resource is not {@code #p} of another. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class ContainedInAnEncounterTest {

    @BeforeEach
    void nothingWasSaid() {
        FhirLooks.nothingWasSaid();
    }

    @Test
    void twoPeopleAreTwoWhateverTheirEncountersCallThem() {
        put("Encounter/e1", of("e1", patient("secret-1"), at("Location/b1", "")))
                .statusCode(201);
        put("Encounter/e2", of("e2", patient("secret-2"), at("Location/b2", "")))
                .statusCode(201);

        assertThat(beds()).isEqualTo("b1=OCCUPIED b2=OCCUPIED");
    }

    @Test
    void onePersonIsOneInEveryEncounterThatContainsThem() {
        put("Encounter/e1", of("e1", patient("secret-1"), at("Location/b1", since("01:00"))));
        put("Encounter/e2", of("e2", patient("secret-1"), at("Location/b2", since("02:00"))));

        assertThat(beds()).isEqualTo("b1=CLEANING b2=OCCUPIED");
    }

    @Test
    void twoBedsAreTwoWhateverTheirEncountersCallThem() {
        put(
                        "Encounter/e1",
                        encounter(
                                "e1",
                                bed("'identifier': [{'value': 'b1'}]"),
                                "in-progress",
                                "Patient/1",
                                at("#bed", "")))
                .statusCode(201);
        put("Encounter/e2", encounter("e2", bed("'name': 'b2'"), "in-progress", "Patient/2", at("#bed", "")))
                .statusCode(201);

        assertThat(beds()).isEqualTo("b1=OCCUPIED b2=OCCUPIED");
        get("Encounter/e1").body("location[0].location.reference", nullValue());
        assertThat(TestDatabase.asOwner("select count(*) from fhir_resource where resource::text like '%#%'"))
                .containsExactly("0");
    }

    @Test
    void aReferenceThatLeadsToNobodyIsRefused() {
        put("Encounter/e1", of("e1", "{'resourceType': 'Patient', 'id': 'p'}", at("Location/b1", "")))
                .statusCode(422)
                .body("resourceType", is("OperationOutcome"))
                .body(
                        "issue[0].diagnostics",
                        is("A reference into the resource itself leads to nothing with an identifier."));
        put("Encounter/e2", encounter("e2", bed("'status': 'active'"), "in-progress", "Patient/2", at("#bed", "")))
                .statusCode(422);
        put("Encounter/e3", encounter("e3", "in-progress", "#q", at("Location/b3", "")))
                .statusCode(400); // there is nothing of that name in it

        assertThat(beds()).isEmpty();
    }

    private static String of(String id, String contained, String places) {
        return encounter(id, "'contained': [" + contained + "],", "in-progress", "#p", places);
    }

    private static String patient(String identifier) {
        return "{'resourceType': 'Patient', 'id': 'p', 'identifier': [{'value': '" + identifier + "'}]}";
    }

    private static String bed(String named) {
        return "'contained': [{'resourceType': 'Location', 'id': 'bed', " + named + "}],";
    }

    private static String since(String time) {
        return ", 'period': {'start': '2026-11-21T" + time + ":00Z'}";
    }
}
