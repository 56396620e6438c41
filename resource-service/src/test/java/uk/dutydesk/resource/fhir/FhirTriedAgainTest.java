package uk.dutydesk.resource.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static uk.dutydesk.resource.fhir.FhirMessages.bed;
import static uk.dutydesk.resource.fhir.FhirMessages.beds;
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

/** What was told as FHIR and set aside, tried again once its profile is mended. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class FhirTriedAgainTest {

    @BeforeEach
    void nothingWasSaid() {
        FhirLooks.nothingWasSaid();
    }

    @AfterEach
    void theSenderIsGone() {
        TestTime.reset();
        TestDatabase.asOwner("delete from sender_profile where name = 'zx1-fhir'");
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
}
