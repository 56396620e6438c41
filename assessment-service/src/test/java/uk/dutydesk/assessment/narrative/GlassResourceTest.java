package uk.dutydesk.assessment.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.dutydesk.assessment.Desk.CALLUM;
import static uk.dutydesk.assessment.Desk.callum;
import static uk.dutydesk.assessment.Desk.fionnuala;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.assessment.Desk;
import uk.dutydesk.assessment.Texts;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.kit.testing.TestTime;
import uk.dutydesk.kit.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class GlassResourceTest {

    private static final String MARKER = "marker-narrative";

    @BeforeEach
    void anEmptyDesk() {
        Desk.clear();
    }

    @Test
    void isBrokenByAmhpsOnly() {
        var referral = referralOf(notedCase());

        var response = Desk.manager().post("/referrals/{id}/broken-glass", because("SAFETY_NOW"), referral);

        response.statusCode(403);
    }

    @Test
    void isBrokenForAReasonInWords() {
        var referral = referralOf(notedCase());

        var response =
                callum().post("/referrals/{id}/broken-glass", "{\"reason\": \"COVERING\", \"words\": \"\"}", referral);

        response.statusCode(400);
    }

    @Test
    void isNotThereInAnotherAuthority() {
        var referral = referralOf(notedCase());

        var response = Desk.ingrid().post("/referrals/{id}/broken-glass", because("SAFETY_NOW"), referral);

        response.statusCode(404);
    }

    @Test
    void needNotBeBrokenByWhoeverHasTheCase() {
        var referral = referralOf(notedCase());

        var response = fionnuala().post("/referrals/{id}/broken-glass", because("SAFETY_NOW"), referral);

        response.statusCode(409).body("type", is("urn:dutydesk:problem:glass-refused"));
    }

    @Test
    void keepsWhatWasWrittenFromColleagues() {
        var assessment = notedCase();

        var seen = callum().get("/{id}", assessment);
        var referral = callum().get("/referrals/{id}", referralOf(assessment));

        seen.statusCode(200).body("narrativeShown", is(false)).body(not(containsString(MARKER)));
        referral.statusCode(200).body("whatIsHappening", nullValue()).body(not(containsString(MARKER)));
    }

    @Test
    void leavesAReferralNobodyHasTakenOpenToWhoeverTakesIt() {
        var referral = fionnuala().referred("2026-11-20T21:00:00Z");

        callum().get("/referrals/{id}", referral).body("narrativeShown", is(true));
    }

    @Test
    void isNoBarToManagers() {
        var assessment = notedCase();

        Desk.manager().get("/{id}", assessment).body("log.words", hasItem(MARKER));
    }

    @Test
    void isNoBarToTheCoordinatorOnDuty() {
        var assessment = notedCase();
        TestDatabase.asOwner("""
                insert into duty values ('%s', 'WEX', '%s', 'REFERRAL_COORDINATOR',
                    '2026-11-20T21:00Z', '2026-11-21T09:00Z', false)
                """.formatted(UUID.randomUUID(), CALLUM));

        callum().get("/{id}", assessment).body("log.words", hasItem(MARKER));
    }

    @Test
    void isNoBarToWhoeverIsAskedToTakeTheCase() {
        var assessment = notedCase();
        fionnuala()
                .post(
                        "/{id}/handover",
                        "{\"toAmhpId\": \"%s\", \"happenedAt\": \"2026-11-21T02:05:00Z\"}".formatted(CALLUM),
                        assessment)
                .statusCode(200);

        callum().get("/{id}", assessment).body("log.words", hasItem(MARKER));
    }

    @Test
    void isWholeForWhoeverWasOfferedACaseThatAnotherTook() {
        var assessment = fionnuala().accepted("2026-11-20T21:00:00Z");
        fionnuala()
                .post(
                        "/{id}/offers",
                        "{\"amhpId\": \"%s\", \"happenedAt\": \"2026-11-21T02:05:00Z\", \"offDutyReason\": \"standby\"}"
                                .formatted(CALLUM),
                        assessment)
                .statusCode(200);

        fionnuala().post("/{id}/allocation", Texts.happened(), assessment).statusCode(200);

        callum().get("/{id}", assessment).body("narrativeShown", is(false)).body("offer.answer", is("LAPSED"));
    }

    @Test
    void isWholeForWhoeverNeverTookACaseThatIsClosedNow() {
        var assessment = fionnuala().inProgress();
        fionnuala()
                .post("/{id}/decisions", Texts.decision("COMMUNITY_PLAN"), assessment)
                .statusCode(201);
        fionnuala()
                .post(
                        "/{id}/handover",
                        "{\"toAmhpId\": \"%s\", \"happenedAt\": \"2026-11-21T02:08:30Z\"}".formatted(CALLUM),
                        assessment)
                .statusCode(200);

        fionnuala()
                .post("/{id}/closure", "{\"happenedAt\": \"2026-11-21T02:09:00Z\"}", assessment)
                .statusCode(200);

        callum().get("/{id}", assessment).body("narrativeShown", is(false));
        callum().get("/handovers/mine").body("waiting", hasSize(0));
    }

    @Test
    void opensTheCaseAndTellsWhoeverHasIt() {
        var assessment = notedCase();

        callum().post("/referrals/{id}/broken-glass", because("SAFETY_NOW"), referralOf(assessment))
                .statusCode(201)
                .body("until", is("2026-11-21T03:10:00Z"));

        callum().get("/{id}", assessment).body("log.words", hasItem(MARKER));
        fionnuala()
                .get("/{id}", assessment)
                .body("brokenGlass", hasSize(1))
                .body("brokenGlass[0].who", is("callum"))
                .body("brokenGlass[0].words", containsString("phone"))
                .body("log.kind", hasItem("GLASS_BROKEN"));
        assertThat(TestDatabase.asOwner("select actor from audit_log where action = 'GlassBroken' and subject_id = '%s'"
                        .formatted(referralOf(assessment))))
                .containsExactly("callum");
    }

    @Test
    void isWholeAgainAfterAnHour() {
        var assessment = notedCase();
        callum().post("/referrals/{id}/broken-glass", because("SAFETY_NOW"), referralOf(assessment))
                .statusCode(201);
        TestTime.set("2026-11-21T03:10:00Z");

        callum().get("/{id}", assessment).body("narrativeShown", is(false));
    }

    @Test
    void isListedForTheManager() {
        var referral = referralOf(notedCase());
        callum().post("/referrals/{id}/broken-glass", because("OTHER"), referral)
                .statusCode(201);

        Desk.manager()
                .get("/broken-glass")
                .statusCode(200)
                .body("referralId", hasItem(referral.toString()))
                .body("[0].reason", is("OTHER"));
        callum().get("/broken-glass").statusCode(403);
    }

    @Test
    void isReviewedByAManagerOnce() {
        var broken = brokenByCallum();
        callum().post("/broken-glass/{id}/review", "{}", broken).statusCode(403);
        managerOf("KES").post("/broken-glass/{id}/review", "{}", broken).statusCode(404);

        Desk.manager()
                .post("/broken-glass/{id}/review", "{}", broken)
                .statusCode(200)
                .body("reviewedBy", is("priya"))
                .body("reviewedAt", is("2026-11-21T02:10:00Z"));

        Desk.manager().post("/broken-glass/{id}/review", "{}", broken).statusCode(409);
        assertThat(TestDatabase.asOwner(
                        "select actor from audit_log where action = 'GlassReviewed' and subject_id = '%s'"
                                .formatted(broken)))
                .containsExactly("priya");
    }

    @Test
    void isNotReviewedByWhoeverBrokeIt() {
        var broken = brokenByCallum();
        var callumAsManager =
                Desk.as(Tokens.as("SERVICE_MANAGER").named("callum").of("WEX"));

        var response = callumAsManager.post("/broken-glass/{id}/review", "{}", broken);

        response.statusCode(409).body("detail", containsString("Somebody other than"));
    }

    @Test
    void waitsForItsReviewBeforeWhatIsReviewed() {
        var reviewed = brokenByCallum();
        Desk.manager().post("/broken-glass/{id}/review", "{}", reviewed).statusCode(200);
        TestTime.set("2026-11-21T02:05:00Z");
        var waiting = brokenByCallum();

        Desk.manager()
                .get("/broken-glass")
                .body("id", contains(waiting.toString(), reviewed.toString()))
                .body("[0].reviewedAt", nullValue())
                .body("[0].reviewDueAt", is("2026-11-22T02:05:00Z"));
    }

    private static UUID brokenByCallum() {
        var referral = referralOf(notedCase());
        return Desk.id(callum().post("/referrals/{id}/broken-glass", because("OTHER"), referral)
                .statusCode(201));
    }

    private static Desk managerOf(String authority) {
        return Desk.as(Tokens.as("SERVICE_MANAGER").named("mo").of(authority));
    }

    /** A case that Fionnuala has, in whose log she has written. */
    private static UUID notedCase() {
        var assessment = fionnuala().allocated();
        fionnuala()
                .post(
                        "/{id}/log-entries",
                        "{\"happenedAt\": \"2026-11-21T02:05:00Z\", \"words\": \"%s\"}".formatted(MARKER),
                        assessment)
                .statusCode(200);
        return assessment;
    }

    private static UUID referralOf(UUID assessment) {
        return UUID.fromString(Desk.manager().get("/{id}", assessment).extract().path("referral.id"));
    }

    private static String because(String reason) {
        return "{\"reason\": \"%s\", \"words\": \"His sister is on the phone now.\"}".formatted(reason);
    }
}
