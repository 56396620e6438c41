package uk.dutydesk.resource.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.dutydesk.resource.fhir.FhirLooks.at;
import static uk.dutydesk.resource.fhir.FhirLooks.bed;
import static uk.dutydesk.resource.fhir.FhirLooks.beds;
import static uk.dutydesk.resource.fhir.FhirLooks.encounter;
import static uk.dutydesk.resource.fhir.FhirLooks.put;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;

/** An Encounter that does not say who, or when: its bed is not offered as free. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class DoubtedByFhirTest {

    private static final String B1 = at("Location/b1", "");

    @BeforeEach
    void b1IsFree() {
        FhirLooks.nothingWasSaid();
        put("Location/b1", bed("b1", "", "U"));
        assertThat(beds()).isEqualTo("b1=FREE");
    }

    @ParameterizedTest
    @CsvSource({"arrived, UNKNOWN", "in-progress, UNKNOWN", "onleave, UNKNOWN", "planned, UNKNOWN", "finished, FREE"})
    void whereItIsNotSaidWhoIsInItABedIsUnknown(String status, String state) {
        put("Encounter/e1", ofNobody(status)).statusCode(201);

        assertThat(beds()).isEqualTo("b1=" + state);
    }

    @ParameterizedTest
    @CsvSource({"arrived, UNKNOWN", "in-progress, UNKNOWN", "onleave, UNKNOWN", "planned, UNKNOWN", "finished, FREE"})
    void whereItIsNotSaidWhatWhoeverIsInItIsABedIsUnknown(String status, String state) {
        put("Encounter/e1", ofNoClass(status)).statusCode(201);

        assertThat(beds()).isEqualTo("b1=" + state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"U", "UNK", "unknown"})
    void norWhereItIsSaidThatNobodyKnows(String patientClass) {
        put("Encounter/e1", encounter("e1", "in-progress", "Patient/9", B1).replace("IMP", patientClass))
                .statusCode(201);

        assertThat(beds()).isEqualTo("b1=UNKNOWN");
    }

    @Test
    void somebodyInABedWhoIsNoInpatientLeavesItAsItWas() {
        put("Encounter/e1", encounter("e1", "in-progress", "Patient/9", B1).replace("IMP", "AMB"))
                .statusCode(201);

        assertThat(beds()).isEqualTo("b1=FREE");
    }

    @Test
    void whatNamesNobodyIsSetAside() {
        put("Encounter/e1", ofNobody("in-progress")).statusCode(201);
        put("Encounter/e1", ofNobody("in-progress")).statusCode(200);

        assertThat(TestDatabase.asOwner(
                        "select status || ' ' || reason from feed_message where control_id = 'Encounter/e1'"))
                .containsExactly("QUARANTINED no-person");
    }

    @Test
    void whereTheTimeCannotBeABedIsUnknown() {
        var far = at("Location/b1", ", 'period': {'start': '2099-01-01T00:00:00Z'}");

        put("Encounter/e1", encounter("e1", "in-progress", "Patient/9", far)).statusCode(422);

        assertThat(beds()).isEqualTo("b1=UNKNOWN");
    }

    @Test
    void whoIsSaidToHaveComeLaterIsInIt() {
        put("Encounter/e1", ofNobody("in-progress")).statusCode(201);

        put("Location/b1", bed("b1", "'meta': {'lastUpdated': '2026-11-21T03:00:00Z'},", "O"));

        assertThat(beds()).isEqualTo("b1=OCCUPIED");
    }

    private static String ofNoClass(String status) {
        return encounter("e1", status, "Patient/9", B1).replace("'class': {'code': 'IMP'},", "");
    }

    private static String ofNobody(String status) {
        return encounter("e1", status, "Patient/9", B1).replace("'subject': {'reference': 'Patient/9'},", "");
    }
}
