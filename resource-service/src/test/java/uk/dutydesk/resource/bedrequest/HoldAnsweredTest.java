package uk.dutydesk.resource.bedrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.kit.testing.TestTime;
import uk.dutydesk.resource.County;

/** The ward says yes or no to a bed that is held for it. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class HoldAnsweredTest extends OneFreeBed {

    @Test
    void untilOneInTheMorningSaidInTheEveningIsTomorrows() {
        TestTime.set("2026-11-21T03:00:00Z");
        String id = hold(County.amhp(), bed).extract().path("id");

        answer(id, "{'answer': 'YES', 'untilTime': '01:00'}")
                .statusCode(200)
                .body("admitUntil", is("2026-11-22T01:00:00Z"));
    }

    @Test
    void aNoWithoutAReasonIsNoAnswer() {
        String id = hold(County.amhp(), bed).extract().path("id");

        answer(id, "{'answer': 'NO'}")
                .statusCode(400)
                .body("violations.message", hasItem("Choose why not, of the list"));
    }

    @Test
    void aYesToAHeldBedEndsWhatOtherWardsAreAsked() {
        var other = "O" + UUID.randomUUID().toString().substring(0, 8);
        County.ward(other, County.SITE, "FREE");
        String id = hold(County.amhp(), bed).extract().path("id");
        String asked = County.post(
                        County.amhp(),
                        "ward-enquiries",
                        "{'assessmentId': '%s', 'wards': ['%s']}".formatted(assessment, County.id(other)))
                .statusCode(201)
                .extract()
                .path("[0].id");

        answer(id, "{'answer': 'YES'}").statusCode(200);

        assertThat(facts("WardEnquiryEnded")).singleElement().asString().contains(asked, "FOUND_ELSEWHERE");
        County.get(County.amhp(), "ward-enquiries?assessment=" + assessment)
                .body("state", contains("WITHDRAWN"))
                .body("endedBecause", contains("FOUND_ELSEWHERE"));
    }

    @Test
    void myWardsShowWhoIsStillToComeBeforeWhatIsOver() {
        String over = hold(County.amhp(), bed).extract().path("id");
        County.post(County.amhp(), "bed-holds/" + over + "/release", "{}").statusCode(200);
        var ward = "C" + UUID.randomUUID().toString().substring(0, 8);
        County.ward(ward, County.SITE, "FREE");
        String coming = hold(County.amhp(), County.bed(ward, 1)).extract().path("id");
        answer(coming, "{'answer': 'YES', 'untilTime': '06:00'}").statusCode(200);

        var states = County.get(County.bedManager("ZX1"), "bed-holds/mine")
                .statusCode(200)
                .body("find { it.id == '" + coming + "' }.admitUntil", is("2026-11-21T06:00:00Z"))
                .extract()
                .<List<String>>path("state");

        assertThat(states.toString()).doesNotContainPattern("(RELEASED|REFUSED|EXPIRED).*(HELD|CONFIRMED)");
        assertThat(TestDatabase.asOwner(
                        "select authority from audit_log where action = 'READ' and subject_id = '" + coming + "'"))
                .containsExactly("WEX");
    }

    @Test
    void theWardSaysYesWithItsHours() {
        String id = hold(County.amhp(), bed).extract().path("id");

        answer(id, "{'answer': 'YES', 'admitFrom': '2026-11-21T02:30:00Z', 'admitUntil': '2026-11-21T06:00:00Z'}")
                .statusCode(200)
                .body("state", is("CONFIRMED"))
                .body("admitUntil", is("2026-11-21T06:00:00Z"))
                .body("assessmentId", nullValue());
        assertThat(facts("WardAccepted"))
                .singleElement()
                .asString()
                .contains(id, bed.toString(), "2026-11-21T02:30:00Z", "2026-11-21T06:00:00Z");
    }

    @Test
    void theWardSaysNoWithAReasonOfTheList() {
        String id = hold(County.amhp(), bed).extract().path("id");

        answer(id, "{'answer': 'NO', 'reason': 'NO_STAFF'}").statusCode(200).body("state", is("REFUSED"));
        hold(County.amhp(), bed).statusCode(201);
    }

    @Test
    void aBedThatIsNotReadyIsOnOfferToNobody() {
        String id = hold(County.amhp(), bed).extract().path("id");

        answer(id, "{'answer': 'NO', 'reason': 'BED_NOT_READY'}").statusCode(200);

        assertThat(bedStands()).containsExactly("UNKNOWN WARD 2026-11-21 06:10:00");
        hold(County.neighbour(), bed, theirs()).statusCode(409).body("detail", containsString("not free"));
    }

    @Test
    void aBedThatIsNotReadyAfterAllIsOnOfferToNobody() {
        String id = hold(County.amhp(), bed).extract().path("id");
        answer(id, "{'answer': 'YES'}").statusCode(200);

        County.post(County.bedManager("ZX1"), "bed-holds/" + id + "/taking-back", "{'reason': 'BED_NOT_READY'}")
                .statusCode(200)
                .body("takenBack", is("BED_NOT_READY"));

        assertThat(bedStands()).containsExactly("UNKNOWN WARD 2026-11-21 06:10:00");
    }

    @Test
    void anotherTrustsBedManagerIsToldNothing() {
        String id = hold(County.amhp(), bed).extract().path("id");

        County.post(County.bedManager("ZX2"), "bed-holds/" + id + "/answer", "{'answer': 'YES'}")
                .statusCode(404);
    }

    /** State, source, and until when the ward's word counts. */
    private List<String> bedStands() {
        return TestDatabase.asOwner(
                "select concat_ws(' ', state, source, date_trunc('minute', judged_again_at at time zone 'UTC')) "
                        + "from bed where id = '" + bed + "'");
    }
}
