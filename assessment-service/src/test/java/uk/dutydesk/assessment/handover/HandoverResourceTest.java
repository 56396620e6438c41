package uk.dutydesk.assessment.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.dutydesk.assessment.Desk.CALLUM;
import static uk.dutydesk.assessment.Desk.FIONNUALA;
import static uk.dutydesk.assessment.Desk.callum;
import static uk.dutydesk.assessment.Desk.fionnuala;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.assessment.Desk;
import uk.dutydesk.assessment.Texts;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.Published;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.kit.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class HandoverResourceTest {

    @BeforeEach
    void anEmptyDesk() {
        Desk.clear();
    }

    @Test
    void isNotForDoctors() {
        var assessment = fionnuala().allocated();

        Desk.doctor(UUID.randomUUID())
                .post("/{id}/handover", to(CALLUM, ""), assessment)
                .statusCode(403);
    }

    @Test
    void ofAnotherAuthoritysCaseDoesNotExist() {
        var assessment = fionnuala().allocated();

        Desk.ingrid().post("/{id}/handover", to(CALLUM, ""), assessment).statusCode(404);
    }

    @Test
    void isNotArrangedByAColleagueForThemselves() {
        var assessment = fionnuala().allocated();

        var response = callum().post("/{id}/handover", to(CALLUM, ", \"reason\": \"I am nearer\""), assessment);

        response.statusCode(409)
                .body("type", is("urn:dutydesk:problem:handover-refused"))
                .body("detail", containsString("A colleague has this case"));
    }

    @Test
    void isNotToSomebodyWhoMayNotActAsAnAmhp() {
        var assessment = fionnuala().allocated();
        TestDatabase.asOwner("update known_amhp set suspended = true where amhp_id = '%s'".formatted(CALLUM));

        var response = fionnuala().post("/{id}/handover", to(CALLUM, ""), assessment);

        response.statusCode(409).body("detail", containsString("section 114"));
    }

    @Test
    void byAManagerNeedsAReason() {
        var assessment = fionnuala().allocated();

        var response = Desk.manager().post("/{id}/handover", to(CALLUM, ""), assessment);

        response.statusCode(409).body("detail", containsString("Say why"));
    }

    @Test
    void waitsUntilTheOtherTakesIt() {
        var assessment = fionnuala().inProgress();
        fionnuala().post("/{id}/handover", to(CALLUM, ""), assessment).statusCode(200);
        fionnuala().get("/{id}", assessment).body("amhpId", is(FIONNUALA.toString()));
        callum().get("/handovers/mine").body("waiting.assessmentId", hasItem(assessment.toString()));

        callum().post("/{id}/handover/acceptance", Texts.happened(), assessment).statusCode(200);

        callum().get("/{id}", assessment)
                .body("amhpId", is(CALLUM.toString()))
                .body("interview", nullValue())
                .body("log.kind", hasItem("CASE_MOVED"));
        assertThat(Published.factsOf("dutydesk.assessment.assessments", "AssessmentHandedOver"))
                .singleElement()
                .asString()
                .contains("\"fromAmhpId\":\"" + FIONNUALA, "\"toAmhpId\":\"" + CALLUM);
    }

    @Test
    void isTakenOnlyByTheOneItIsFor() {
        var assessment = fionnuala().allocated();
        fionnuala().post("/{id}/handover", to(CALLUM, ""), assessment).statusCode(200);

        var response = fionnuala().post("/{id}/handover/acceptance", Texts.happened(), assessment);

        response.statusCode(409).body("detail", containsString("Nobody is handing"));
    }

    @Test
    void byAManagerMovesTheCaseAtOnceAndIsShownToWhoeverHadItUntilSeen() {
        var assessment = fionnuala().allocated();
        Desk.manager()
                .post("/{id}/handover", to(CALLUM, ", \"reason\": \"You have been up all night\""), assessment)
                .statusCode(200);
        var gone = fionnuala().get("/handovers/mine");
        gone.body("gone", hasSize(1)).body("gone[0].reason", is("You have been up all night"));
        callum().get("/{id}", assessment)
                .body("log.kind", hasItem("CASE_MOVED"))
                .body("log.words", not(hasItem(containsString("up all night"))));

        fionnuala()
                .post(
                        "/handovers/{id}/sight",
                        "",
                        UUID.fromString(gone.extract().path("gone[0].id")))
                .statusCode(204);

        fionnuala().get("/handovers/mine").body("gone", hasSize(0));
        callum().get("/{id}", assessment).body("amhpId", is(CALLUM.toString()));
    }

    @Test
    void isSeenByNobodyElseInTheirPlace() {
        var assessment = fionnuala().allocated();
        Desk.manager()
                .post("/{id}/handover", to(CALLUM, ", \"reason\": \"agreed by phone\""), assessment)
                .statusCode(200);
        String id = fionnuala().get("/handovers/mine").extract().path("gone[0].id");

        callum().post("/handovers/{id}/sight", "", UUID.fromString(id)).statusCode(404);
    }

    @Test
    void arrangedAgainIsForTheLastNamed() {
        var assessment = fionnuala().allocated();
        fionnuala().post("/{id}/handover", to(CALLUM, ""), assessment).statusCode(200);
        var other = UUID.randomUUID();
        TestDatabase.asOwner("insert into known_amhp values ('%s', false, false)".formatted(other));
        TestDatabase.asOwner(
                "insert into known_approval values ('%s', 'WEX', '2022-01-01', '2026-12-31')".formatted(other));

        fionnuala().post("/{id}/handover", to(other, ""), assessment).statusCode(200);

        callum().get("/handovers/mine").body("waiting", hasSize(0));
        callum().post("/{id}/handover/acceptance", Texts.happened(), assessment).statusCode(409);
        Desk.as(Tokens.as("AMHP").named("other").of("WEX").person(other))
                .get("/handovers/mine")
                .body("waiting.assessmentId", is(List.of(assessment.toString())));
    }

    private static String to(UUID amhp, String more) {
        return "{\"toAmhpId\": \"%s\", \"happenedAt\": \"2026-11-21T02:05:00Z\"%s}".formatted(amhp, more);
    }
}
