package uk.dutydesk.resource.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.dutydesk.resource.fhir.FhirLooks.at;
import static uk.dutydesk.resource.fhir.FhirLooks.bed;
import static uk.dutydesk.resource.fhir.FhirLooks.beds;
import static uk.dutydesk.resource.fhir.FhirLooks.encounter;
import static uk.dutydesk.resource.fhir.FhirLooks.place;
import static uk.dutydesk.resource.fhir.FhirLooks.post;
import static uk.dutydesk.resource.fhir.FhirLooks.put;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.resource.County;

/** Of the places that an Encounter names, the bed they are in. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class PlacesOfEncountersTest {

    private static final String BOTH =
            at("Location/b1", ", 'status': 'active'") + ", " + at("Location/w1", ", 'status': 'active'");

    @BeforeEach
    void nothingWasSaid() {
        FhirLooks.nothingWasSaid();
    }

    @AfterEach
    void noBedIsTheSenders() {
        TestDatabase.asOwner(
                "update bed set sender = 'zx1-pas', room = 'FHIRROOM' where not provisional and bed in ('b1', 'R4')");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21T09:00:00Z", "2026-11-25", "2026-11-21"})
    void anEndThatIsStillToComeIsNoEnd(String end) {
        put("Location/b1", bed("b1", "", "U"));

        put("Encounter/e1", present(at("Location/b1", ", 'status': 'active', 'period': {'end': '" + end + "'}")));

        assertThat(beds()).isEqualTo("b1=OCCUPIED");
    }

    @Test
    void aPlaceThatIsOverIsNotWhereTheyAre() {
        put(
                "Encounter/e1",
                present(at("Location/b1", "") + ", "
                        + at("Location/b2", ", 'period': {'end': '2026-11-21T02:09:00Z'}")));

        assertThat(beds()).isEqualTo("b1=OCCUPIED");
    }

    @Test
    void ofTwoBedsTheyAreInTheOneWithoutAnEndWhicheverIsNamedLast() {
        var now = at("Location/b2", ", 'period': {'start': '2026-11-21'}");
        var before = at("Location/b1", ", 'period': {'start': '2026-11-01', 'end': '2026-11-21'}");

        put("Encounter/e1", present(now + ", " + before));

        assertThat(beds()).isEqualTo("b2=OCCUPIED");
    }

    @Test
    void ofTwoBedsTheyAreInTheOneTheyCameToLast() {
        var now = at("Location/b2", ", 'period': {'start': '2026-11-21'}");
        var before = at("Location/b1", ", 'period': {'start': '2026-11-01'}");

        put("Encounter/e1", present(now + ", " + before));

        assertThat(beds()).isEqualTo("b2=OCCUPIED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"planned", "reserved"})
    void aBedKeptForSomebodyWhoIsExpectedIsPromised(String status) {
        put("Location/b1", bed("b1", "", "U"));

        put("Encounter/e1", encounter("e1", "planned", "Patient/9", at("Location/b1", ", 'status': '" + status + "'")));

        assertThat(beds()).isEqualTo("b1=FREE*");
    }

    @Test
    void aBedKeptForSomebodyOnLeaveIsTheirs() {
        put("Location/b1", bed("b1", "", "U"));

        put("Encounter/e1", encounter("e1", "onleave", "Patient/9", at("Location/b1", ", 'status': 'reserved'")));

        assertThat(beds()).isEqualTo("b1=ON_LEAVE");
    }

    @Test
    void theWardThatIsNamedAfterTheBedIsNoBed() {
        put("Location/w1", place("w1", "wa"));

        put("Encounter/e1", present(BOTH)).statusCode(201);

        assertThat(beds()).isEqualTo("b1=OCCUPIED");
    }

    @Test
    void aBedThatWasPutIsPreferredToAPlaceOfNoKnownKind() {
        put("Location/b1", bed("b1", "", "U"));

        put("Encounter/e1", present(BOTH)).statusCode(201);

        assertThat(beds()).isEqualTo("b1=OCCUPIED");
    }

    @Test
    void aBedThatSomebodyEnteredIsPreferredToAPlaceOfNoKnownKind() {
        County.exists();
        var bed = entered("b1");

        put("Encounter/e1", present(BOTH)).statusCode(201);

        assertThat(TestDatabase.asOwner("select bed || '=' || state from bed where id = '%s'".formatted(bed)))
                .containsExactly("b1=OCCUPIED");
    }

    @Test
    void whatTheBundleSaysOfAPlaceCounts() {
        post("", """
                {'resourceType': 'Bundle', 'type': 'transaction', 'entry': [
                  {'resource': %s, 'request': {'method': 'PUT', 'url': 'Encounter/e1'}},
                  {'resource': %s, 'request': {'method': 'PUT', 'url': 'Location/w1'}}]}
                """.formatted(present(BOTH), place("w1", "wa"))).statusCode(200);

        assertThat(beds()).isEqualTo("b1=OCCUPIED");
    }

    @Test
    void whoIsOnlyKnownToBeOnAWardIsInNoBed() {
        put("Location/w1", place("w1", "wa"));

        put("Encounter/e1", present(at("Location/w1", ""))).statusCode(201);

        assertThat(beds()).isEmpty();
    }

    @Test
    void aSingleRoomThatSomebodyEnteredAsABedIsOneAlsoWhereItIsContained() {
        var bed = entered("R4");
        var room = "'contained': [{'resourceType': 'Location', 'id': 'l', 'identifier': [{'value': 'R4'}],"
                + " 'physicalType': {'coding': [{'code': 'ro'}]}}],";

        put("Encounter/e1", encounter("e1", room, "in-progress", "Patient/9", at("#l", "")))
                .statusCode(201);

        assertThat(TestDatabase.asOwner("select state from bed where id = '%s'".formatted(bed)))
                .containsExactly("OCCUPIED");
    }

    /** Its number, which nothing of another test remembers. */
    private static UUID entered(String name) {
        County.exists();
        County.ward("FHIRROOM", County.SITE, "FREE");
        var bed = County.bed("FHIRROOM", 1);
        TestDatabase.asOwner(
                "update bed set sender = 'local-default', facility = '', point_of_care = '', room = '', bed = '%s' where id = '%s'"
                        .formatted(name, bed));
        return bed;
    }

    private static String present(String places) {
        return encounter("e1", "in-progress", "Patient/9", places);
    }
}
