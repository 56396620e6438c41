package uk.dutydesk.assessment.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static uk.dutydesk.assessment.Desk.fionnuala;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.assessment.Desk;
import uk.dutydesk.assessment.Texts;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.Published;
import uk.dutydesk.kit.testing.TestDatabase;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class FollowUpResourceTest {

    @BeforeEach
    void anEmptyDesk() {
        Desk.clear();
    }

    private static final String CLOSING =
            "{\"happenedAt\": \"2026-11-21T02:10:00Z\", \"workedUntil\": \"2026-11-21T02:09:00Z\"}";

    @Test
    void closingWaitsForTheLetterANearestRelativeIsOwed() {
        var assessment = notDetainedThoughTheRelativeAsked();

        var response = fionnuala().post("/{id}/closure", CLOSING, assessment);

        response.statusCode(409).body("detail", containsString("section 13(4)"));
    }

    @Test
    void closesOnceTheLetterIsSent() {
        var assessment = notDetainedThoughTheRelativeAsked();
        fionnuala()
                .post("/{id}/follow-up-tasks/RELATIVES_LETTER/completion", Texts.happened(), assessment)
                .statusCode(200);

        fionnuala().post("/{id}/closure", CLOSING, assessment).statusCode(200);

        assertThat(Published.factsOf("dutydesk.assessment.assessments", "AssessmentClosed"))
                .singleElement()
                .asString()
                .contains("\"workedUntil\":\"2026-11-21T02:09:00Z\"");
        assertThat(TestDatabase.asOwner("select id from legal_clock where stopped_at is null"))
                .isEmpty();
    }

    @Test
    void nobodyClosesAColleaguesCase() {
        var assessment = notDetainedThoughTheRelativeAsked();

        var response = Desk.callum().post("/{id}/closure", CLOSING, assessment);

        response.statusCode(409).body("detail", containsString("Only the AMHP who has this case"));
    }

    @Test
    void aPersonWhoIsHeldIsNotForgottenByClosing() {
        var assessment = fionnuala().allocated();

        var response = fionnuala().post("/{id}/closure", CLOSING, assessment);

        response.statusCode(409).body("detail", containsString("still held"));
        assertThat(TestDatabase.asOwner("select kind from legal_clock where stopped_at is null"))
                .contains("SECTION_136");
    }

    private static UUID notDetainedThoughTheRelativeAsked() {
        var text = Texts.referral("2026-11-20T21:00:00Z")
                .replace("\"relativeRequires\": false", "\"relativeRequires\": true");
        var referral = Desk.id(fionnuala().post("/referrals", text));
        var assessment = UUID.fromString(fionnuala()
                .post("/referrals/{id}/acceptance", Texts.happened(), referral)
                .extract()
                .path("assessmentId"));
        fionnuala().post("/{id}/allocation", Texts.happened(), assessment).statusCode(200);
        fionnuala()
                .put("/{id}/interview", fionnuala().etag(assessment), Texts.interview(), assessment)
                .statusCode(200);
        fionnuala()
                .post("/{id}/decisions", Texts.decision("COMMUNITY_PLAN"), assessment)
                .statusCode(201);
        return assessment;
    }
}
