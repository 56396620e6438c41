package uk.dutydesk.resource.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static uk.dutydesk.resource.fhir.FhirLooks.at;
import static uk.dutydesk.resource.fhir.FhirLooks.bed;
import static uk.dutydesk.resource.fhir.FhirLooks.beds;
import static uk.dutydesk.resource.fhir.FhirLooks.encounter;
import static uk.dutydesk.resource.fhir.FhirLooks.get;
import static uk.dutydesk.resource.fhir.FhirLooks.put;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestTime;

/** Our own stamp that comes back says nothing of when something was so; a sender's own does. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class ReadChangedAndPutBackTest {

    @BeforeEach
    void nothingWasSaid() {
        FhirLooks.nothingWasSaid();
        TestTime.set("2026-11-21T02:10:00.123456Z");
    }

    @AfterEach
    void time() {
        TestTime.reset();
    }

    @Test
    void aBedThatIsReadChangedAndPutBackIsAsItWasPut() {
        put("Location/b1", bed("b1", "", "U")).statusCode(201);
        var read = meta("Location/b1");
        TestTime.set("2026-11-21T02:10:05Z");

        put("Location/b1", bed("b1", read, "O")).statusCode(200).body("meta.versionId", is("2"));

        assertThat(beds()).isEqualTo("b1=OCCUPIED");
    }

    @Test
    void itIsSoWhereTheVersionThatWasReadIsNotTheLast() {
        put("Location/b1", bed("b1", "", "O"));
        var read = meta("Location/b1");
        TestTime.set("2026-11-21T02:11:00Z");
        put("Location/b1", bed("b1", read, "U"));
        TestTime.set("2026-11-21T02:12:00Z");

        put("Location/b1", bed("b1", read, "O")).statusCode(200).body("meta.versionId", is("3"));

        assertThat(beds()).isEqualTo("b1=OCCUPIED");
    }

    @Test
    void whatIsPutBackUnchangedIsTheSameAgain() {
        put("Location/b1", bed("b1", "", "U"));

        TestTime.set("2026-11-21T02:11:00Z");
        put("Location/b1", bed("b1", meta("Location/b1"), "U")).statusCode(200).body("meta.versionId", is("1"));
    }

    @Test
    void anEncounterThatIsReadChangedAndPutBackIsNews() {
        put("Encounter/e1", encounter("e1", "in-progress", "Patient/9", at("Location/b1", "")));
        var read = meta("Encounter/e1");
        TestTime.set("2026-11-21T02:10:05Z");

        put("Encounter/e1", encounter("e1", read, "onleave", "Patient/9", at("Location/b1", "")))
                .statusCode(200);

        assertThat(beds()).isEqualTo("b1=ON_LEAVE");
    }

    @Test
    void whatComesLateByItsSendersOwnStampMakesNoBedFree() {
        put("Location/b1", bed("b1", "'meta': {'lastUpdated': '2026-11-21T02:05:00Z'},", "O"));
        TestTime.set("2026-11-21T02:11:00Z");

        put("Location/b1", bed("b1", "'meta': {'lastUpdated': '2026-11-21T02:00:00Z'},", "U"))
                .statusCode(200);

        assertThat(beds()).isEqualTo("b1=OCCUPIED");
    }

    private static String meta(String path) {
        var read = get(path).statusCode(200).extract();
        return "'meta': {'versionId': '%s', 'lastUpdated': '%s'},"
                .formatted(read.path("meta.versionId"), read.path("meta.lastUpdated"));
    }
}
