package uk.dutydesk.resource.bedrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.kit.testing.TestTime;
import uk.dutydesk.resource.County;

/** The ward says from when it could, and the AMHP says whether that will do; or it takes its yes back. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class HoldTimesTest extends OneFreeBed {

    @Test
    void theWardSaysWhenItCouldAndTheAmhpTakesThatTime() {
        String id = hold(County.amhp(), bed).extract().path("id");
        answer(id, "{'answer': 'PROPOSE', 'fromTime': '08:00', 'untilTime': '13:00'}")
                .statusCode(200)
                .body("state", is("HELD"))
                .body("proposedFrom", is("2026-11-21T08:00:00Z"));

        proposal(id, "acceptance", "2026-11-21T08:00:00Z", "2026-11-21T13:00:00Z")
                .statusCode(200)
                .body("state", is("CONFIRMED"))
                .body("admitFrom", is("2026-11-21T08:00:00Z"))
                .body("admitUntil", is("2026-11-21T13:00:00Z"));
        assertThat(facts("WardProposed"))
                .singleElement()
                .asString()
                .contains(id, "2026-11-21T08:00:00Z", "2026-11-21T13:00:00Z");
        assertThat(facts("WardAccepted"))
                .singleElement()
                .asString()
                .contains(id, "2026-11-21T08:00:00Z", "2026-11-21T13:00:00Z");
    }

    @Test
    void whoSaysThatATimeWillDoHasReadIt() {
        String id = hold(County.amhp(), bed).extract().path("id");
        answer(id, "{'answer': 'PROPOSE', 'fromTime': '08:00', 'untilTime': '13:00'}")
                .statusCode(200);
        answer(id, "{'answer': 'PROPOSE', 'fromTime': '18:00', 'untilTime': '20:00'}")
                .statusCode(200);

        proposal(id, "acceptance", "2026-11-21T08:00:00Z", "2026-11-21T13:00:00Z")
                .statusCode(409)
                .body("detail", containsString("from Saturday 18:00 until Saturday 20:00"));
        proposal(id, "refusal", "2026-11-21T08:00:00Z", "2026-11-21T13:00:00Z").statusCode(409);
        County.post(County.amhp(), "bed-holds/" + id + "/proposal-acceptance", "{}")
                .statusCode(400)
                .body("violations.field", hasItem("from"));
        assertThat(state(id)).isEqualTo("HELD");
    }

    @Test
    void aWardTakesItsYesBackAndSaysWhy() {
        String id = hold(County.amhp(), bed).extract().path("id");
        answer(id, "{'answer': 'YES'}").statusCode(200);

        takeBack(County.bedManager("ZX1"), id, "taking-back")
                .statusCode(200)
                .body("state", is("RELEASED"))
                .body("releasedBecause", is("WARD_TOOK_BACK"))
                .body("takenBack", is("NO_STAFF"));

        assertThat(facts("WardTookBack")).singleElement().asString().contains(id, bed.toString(), "NO_STAFF");
        assertThat(TestDatabase.asOwner("select action from audit_log where subject_id = '" + id + "'"))
                .contains("WardTookBack");
        hold(County.neighbour(), bed, theirs()).statusCode(201);
    }

    @Test
    void thatAWardTookItsYesBackByTelephoneIsWrittenDown() {
        String id = hold(County.amhp(), bed).extract().path("id");
        answer(id, "{'answer': 'YES'}").statusCode(200);

        takeBack(County.neighbour(), id, "taking-back-told").statusCode(404);
        takeBack(County.amhp(), id, "taking-back-told").statusCode(200).body("takenBack", is("NO_STAFF"));
        assertThat(TestDatabase.asOwner("select said || ' ' || reason from ward_said where hold_id = '" + id
                        + "' and said_by like '%by telephone%'"))
                .containsExactly("TOOK_BACK NO_STAFF");
    }

    @Test
    void thereIsNoYesToTakeBackBeforeItIsSaidOrByAnotherTrust() {
        String id = hold(County.amhp(), bed).extract().path("id");

        takeBack(County.bedManager("ZX2"), id, "taking-back").statusCode(404);
        takeBack(County.bedManager("ZX1"), id, "taking-back")
                .statusCode(409)
                .body("detail", containsString("no yes to take back"));
    }

    @Test
    void aTimeThatWillNotDoLeavesTheHoldAndTheWardCanAnswerAgain() {
        String id = hold(County.amhp(), bed).extract().path("id");
        answer(id, "{'answer': 'PROPOSE', 'fromTime': '08:00'}").statusCode(200);

        proposal(id, "refusal", "2026-11-21T08:00:00Z", "2026-11-21T20:00:00Z")
                .statusCode(200)
                .body("state", is("HELD"))
                .body("proposedFrom", nullValue());
        answer(id, "{'answer': 'YES'}").statusCode(200).body("state", is("CONFIRMED"));
    }

    @Test
    void aProposalDoesNotKeepAHoldFromRunningOut() {
        String id = hold(County.amhp(), bed).extract().path("id");
        answer(id, "{'answer': 'PROPOSE', 'fromTime': '08:00'}").statusCode(200);
        TestTime.advance(Duration.ofMinutes(91));

        proposal(id, "acceptance", "2026-11-21T08:00:00Z", "2026-11-21T20:00:00Z")
                .statusCode(409)
                .body("detail", containsString("has run out"));
    }

    private static ValidatableResponse takeBack(String token, String id, String how) {
        return County.post(token, "bed-holds/" + id + "/" + how, "{'reason': 'NO_STAFF'}");
    }
}
