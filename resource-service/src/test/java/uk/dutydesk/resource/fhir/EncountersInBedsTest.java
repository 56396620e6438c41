package uk.dutydesk.resource.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static uk.dutydesk.resource.fhir.FhirMessages.bed;
import static uk.dutydesk.resource.fhir.FhirMessages.beds;
import static uk.dutydesk.resource.fhir.FhirMessages.encounter;
import static uk.dutydesk.resource.fhir.FhirMessages.post;
import static uk.dutydesk.resource.fhir.FhirMessages.put;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.kit.testing.TestTime;

/** Who is in a bed, or expected there, as Encounters say. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class EncountersInBedsTest {

    @BeforeEach
    void nothingWasSaid() {
        FhirLooks.nothingWasSaid();
    }

    @AfterEach
    void time() {
        TestTime.reset();
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

    private static String reserved() {
        return String.join(
                " ", TestDatabase.asOwner("select bed from bed where provisional and reserved order by bed"));
    }
}
