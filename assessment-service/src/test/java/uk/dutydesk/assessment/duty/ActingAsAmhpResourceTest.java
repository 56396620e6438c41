package uk.dutydesk.assessment.duty;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static uk.dutydesk.assessment.Desk.FIONNUALA;
import static uk.dutydesk.assessment.Desk.SITE;
import static uk.dutydesk.assessment.Desk.fionnuala;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.assessment.Desk;
import uk.dutydesk.assessment.Texts;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.kit.testing.TestTime;

/** Approval is a state of today, not of the day somebody was given the case. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class ActingAsAmhpResourceTest {

    private static final String ARRIVED = "2026-11-20T21:00:00Z";

    @BeforeEach
    void anEmptyDesk() {
        Desk.clear();
    }

    @Test
    void nobodySuspendedInterviews() {
        var assessment = fionnuala().allocated();
        var etag = fionnuala().etag(assessment);
        suspend();

        var response = fionnuala().put("/{id}/interview", etag, Texts.interview(), assessment);

        response.statusCode(409)
                .body("type", is("urn:dutydesk:problem:approval-refused"))
                .body("detail", containsString("section 114"));
    }

    @Test
    void nobodySuspendedDecides() {
        var assessment = fionnuala().recommended();
        suspend();

        var response = fionnuala().post("/{id}/decisions", Texts.decision("DETAIN_S2"), assessment);

        response.statusCode(409).body("detail", containsString("section 114"));
    }

    @Test
    void nobodySuspendedApplies() {
        var assessment = fionnuala().decided();
        suspend();

        var response = fionnuala().post("/{id}/application", Texts.application(SITE), assessment);

        response.statusCode(409).body("detail", containsString("section 114"));
    }

    @Test
    void aDateInThePastDoesNotBringAnApprovalBack() {
        var assessment = fionnuala().decided();
        approvedUntil("2026-11-21", "WEX");
        TestTime.set("2026-11-22T00:00:00Z");

        var response = fionnuala().post("/{id}/application", Texts.application(SITE), assessment);

        response.statusCode(409).body("detail", containsString("section 114"));
    }

    @Test
    void theLastDayOfAnApprovalBelongsToIt() {
        var assessment = fionnuala().decided();
        approvedUntil("2026-11-21", "WEX");
        TestTime.set("2026-11-21T23:59:59Z");

        fionnuala()
                .post("/{id}/application", Texts.application(SITE), assessment)
                .statusCode(201);
    }

    @Test
    void approvalElsewhereIsNotActingForThisAuthority() {
        var assessment = fionnuala().recommended();
        approvedUntil("2026-12-31", "KES");

        var response = fionnuala().post("/{id}/decisions", Texts.decision("NO_FURTHER_ACTION"), assessment);

        response.statusCode(409).body("detail", containsString("145(1AC)"));
    }

    @Test
    void aCaseIsNotGivenOnYesterdaysApproval() {
        var assessment = fionnuala().accepted(ARRIVED);
        approvedUntil("2026-11-21", "WEX");
        TestTime.set("2026-11-22T00:00:00Z");

        var response = fionnuala().post("/{id}/allocation", Texts.happened(), assessment);

        response.statusCode(409).body("detail", containsString("section 114"));
    }

    @Test
    void whoIsNoLongerApprovedMayStillPutTheirRecordRight() {
        var assessment = fionnuala().decided();
        String decision = fionnuala().get("/{id}", assessment).extract().path("decisions[0].id");
        suspend();

        fionnuala()
                .post(
                        "/{id}/decisions",
                        Texts.decision("DETAIN_S2")
                                .replace("\"reasons\"", "\"corrects\": \"" + decision + "\", \"reasons\""),
                        assessment)
                .statusCode(201);
    }

    private static void suspend() {
        TestDatabase.asOwner("update known_amhp set suspended = true where amhp_id = '%s'".formatted(FIONNUALA));
    }

    private static void approvedUntil(String day, String authority) {
        TestDatabase.asOwner("update known_approval set until_day = '%s', authority = '%s' where amhp_id = '%s'"
                .formatted(day, authority, FIONNUALA));
    }
}
