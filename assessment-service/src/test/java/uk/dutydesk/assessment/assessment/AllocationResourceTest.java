package uk.dutydesk.assessment.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.dutydesk.assessment.Desk.CALLUM;
import static uk.dutydesk.assessment.Desk.FIONNUALA;
import static uk.dutydesk.assessment.Desk.fionnuala;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
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
class AllocationResourceTest {

    @BeforeEach
    void anEmptyDesk() {
        Desk.clear();
    }

    private static final String ARRIVED = "2026-11-20T21:00:00Z";

    @Test
    void anAmhpOnDutyTakesACase() {
        var assessment = fionnuala().accepted(ARRIVED);

        fionnuala()
                .post("/{id}/allocation", Texts.happened(), assessment)
                .statusCode(200)
                .body("state", is("SET_UP"));

        assertThat(Published.factsOf("dutydesk.assessment.assessments", "AssessmentAllocated"))
                .singleElement()
                .asString()
                .contains(FIONNUALA.toString());
    }

    @Test
    void oneWhoIsNotOnDutyIsNotOfferedIt() {
        var assessment = fionnuala().accepted(ARRIVED);

        var response = fionnuala().post("/{id}/offers", offerTo(CALLUM, ""), assessment);

        response.statusCode(409).body("type", is("urn:dutydesk:problem:allocation-refused"));
    }

    @Test
    void oneWhoIsNotOnDutyIsOfferedItForAReason() {
        var assessment = fionnuala().accepted(ARRIVED);

        fionnuala()
                .post("/{id}/offers", offerTo(CALLUM, ", \"offDutyReason\": \"he knows the family\""), assessment)
                .statusCode(200);

        fionnuala().get("/{id}", assessment).body("offer.answer", is("WAITING"));
    }

    @Test
    void oneWhoIsNotApprovedNeverGetsIt() {
        var assessment = fionnuala().accepted(ARRIVED);

        var response = fionnuala()
                .post("/{id}/offers", offerTo(UUID.randomUUID(), ", \"offDutyReason\": \"nobody else\""), assessment);

        response.statusCode(409).body("detail", containsString("section 114"));
    }

    @Test
    void nobodyAcceptsForSomeoneElseButAManager() {
        var assessment = fionnuala().accepted(ARRIVED);
        var forCallum = offerTo(CALLUM, ", \"offDutyReason\": \"agreed by phone\"");

        fionnuala().post("/{id}/allocation", forCallum, assessment).statusCode(409);
        Desk.manager().post("/{id}/allocation", forCallum, assessment).statusCode(200);
        fionnuala().get("/{id}", assessment).body("log.words", not(hasItem(containsString("by phone"))));
    }

    @Test
    void aPersonHasOneLiveAssessment() {
        var text = Texts.referral(ARRIVED)
                .replace("\"interpreterNeeded\"", "\"nhsNumber\": \"9990212430\", \"interpreterNeeded\"");
        var first = Desk.id(fionnuala().post("/referrals", text));
        var second = Desk.id(fionnuala().post("/referrals", text));
        fionnuala().post("/referrals/{id}/acceptance", Texts.happened(), first).statusCode(201);

        var response = fionnuala().post("/referrals/{id}/acceptance", Texts.happened(), second);

        response.statusCode(409);
    }

    @Test
    void theInterviewIsRecordedByTheOneWhoSawTheLatestVersion() {
        var assessment = fionnuala().allocated();
        var seen = fionnuala().etag(assessment);
        fionnuala().put("/{id}/interview", seen, Texts.interview(), assessment).statusCode(200);

        var response = fionnuala().put("/{id}/interview", seen, Texts.interview(), assessment);

        response.statusCode(412);
    }

    @Test
    void nobodyCanSayForTheAmhpThatThePersonWasSeen() {
        var assessment = fionnuala().allocated();
        var callum = Desk.as(Tokens.as("AMHP").of("WEX").person(Desk.CALLUM));

        var response = callum.put("/{id}/interview", callum.etag(assessment), Texts.interview(), assessment);

        response.statusCode(409).body("detail", containsString("11(5)"));
    }

    @Test
    void nobodyTakesACaseThatAColleagueHas() {
        var assessment = fionnuala().allocated();

        var response = Desk.callum()
                .post("/{id}/allocation", offerTo(CALLUM, ", \"offDutyReason\": \"I am near\""), assessment);

        response.statusCode(409).body("detail", containsString("A colleague has this case"));
    }

    @Test
    void aCaseSomebodyHasIsNotOfferedRound() {
        var assessment = fionnuala().allocated();

        var response =
                Desk.callum().post("/{id}/offers", offerTo(CALLUM, ", \"offDutyReason\": \"I am near\""), assessment);

        response.statusCode(409).body("type", is("urn:dutydesk:problem:allocation-refused"));
    }

    @Test
    void whatAColleagueSawDoesNotCountForTheNextAmhp() {
        var assessment = fionnuala().inProgress();

        Desk.manager()
                .post(
                        "/{id}/handover",
                        offerTo(CALLUM, ", \"reason\": \"takes over\"").replace("amhpId", "toAmhpId"),
                        assessment)
                .statusCode(200);

        fionnuala().get("/{id}", assessment).body("interview", nullValue());
    }

    @Test
    void theMovesOfTheDatabaseAreTheMovesOfTheCode() {
        var moves = Arrays.stream(AssessmentState.values())
                .flatMap(from -> from.next().stream().map(to -> from + " " + to))
                .toList();

        assertThat(TestDatabase.asOwner("select from_state || ' ' || to_state from assessment_move"))
                .containsExactlyInAnyOrderElementsOf(moves);
    }

    private static String offerTo(UUID amhp, String more) {
        return "{\"amhpId\": \"%s\", \"happenedAt\": \"2026-11-21T02:05:00Z\"%s}".formatted(amhp, more);
    }
}
