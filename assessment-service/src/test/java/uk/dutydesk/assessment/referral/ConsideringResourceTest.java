package uk.dutydesk.assessment.referral;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
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

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class ConsideringResourceTest {

    private static final String CONSIDERATION = "/referrals/{id}/consideration";

    @BeforeEach
    void anEmptyDesk() {
        Desk.clear();
    }

    @Test
    void isNotForAnotherAuthoritysReferral() {
        var referral = consideredByFionnuala();

        Desk.ingrid().post(CONSIDERATION, Texts.happened(), referral).statusCode(404);
    }

    @Test
    void takesNothingFromAColleague() {
        var referral = consideredByFionnuala();

        var response = callum().post(CONSIDERATION, because("I am nearer"), referral);

        response.statusCode(409)
                .body("type", is("urn:dutydesk:problem:referral-refused"))
                .body("detail", containsString("A colleague considers"));
        callum().get("/referrals/{id}", referral).body("narrativeShown", is(false));
    }

    @Test
    void isNotSaidByAnAmhpForSomebodyElse() {
        var referral = fionnuala().referred("2026-11-20T21:00:00Z");

        var response = fionnuala().post(CONSIDERATION, by(CALLUM, "she asked me"), referral);

        response.statusCode(409).body("detail", containsString("Only the AMHP themselves"));
    }

    @Test
    void byAManagerIsGivenToAnAmhpOnly() {
        var referral = fionnuala().referred("2026-11-20T21:00:00Z");

        var response = Desk.manager().post(CONSIDERATION, by(UUID.randomUUID(), "she asked me"), referral);

        response.statusCode(409).body("detail", containsString("section 114"));
    }

    @Test
    void byAManagerMovesOnlyForAReason() {
        var referral = consideredByFionnuala();

        var response = Desk.manager()
                .post(
                        CONSIDERATION,
                        "{\"happenedAt\": \"2026-11-21T02:05:00Z\", \"amhpId\": \"%s\"}".formatted(CALLUM),
                        referral);

        response.statusCode(409).body("detail", containsString("Say why"));
    }

    @Test
    void byAManagerMovesForAReasonThatTheLogDoesNotTell() {
        var referral = consideredByFionnuala();

        Desk.manager()
                .post(CONSIDERATION, by(CALLUM, "She is unwell"), referral)
                .statusCode(200);

        callum().get("/referrals/{id}", referral).body("narrativeShown", is(true));
        fionnuala().get("/referrals/{id}", referral).body("narrativeShown", is(false));
        var assessment = callum().post("/referrals/{id}/acceptance", Texts.happened(), referral)
                .statusCode(201)
                .extract()
                .<String>path("assessmentId");
        callum().get("/{id}", assessment).body("log.words", not(hasItem(containsString("unwell"))));
    }

    @Test
    void byTheCoordinatorOnDutyMovesForAReason() {
        var referral = consideredByFionnuala();
        TestDatabase.asOwner("""
                insert into duty values ('%s', 'WEX', '%s', 'REFERRAL_COORDINATOR',
                    '2026-11-20T21:00Z', '2026-11-21T09:00Z', false)
                """.formatted(UUID.randomUUID(), CALLUM));

        var response = callum().post(CONSIDERATION, because("She is with another person"), referral);

        response.statusCode(200);
    }

    @Test
    void isForTheOneWhoConsidersToEndInAcceptance() {
        var referral = consideredByFionnuala();

        callum().post("/referrals/{id}/acceptance", Texts.happened(), referral).statusCode(409);
        fionnuala()
                .post("/referrals/{id}/acceptance", Texts.happened(), referral)
                .statusCode(201);
    }

    private static UUID consideredByFionnuala() {
        var referral = fionnuala().referred("2026-11-20T21:00:00Z");
        fionnuala().post(CONSIDERATION, Texts.happened(), referral).statusCode(200);
        return referral;
    }

    private static String because(String reason) {
        return "{\"happenedAt\": \"2026-11-21T02:05:00Z\", \"reason\": \"%s\"}".formatted(reason);
    }

    private static String by(UUID amhp, String reason) {
        return "{\"happenedAt\": \"2026-11-21T02:05:00Z\", \"amhpId\": \"%s\", \"reason\": \"%s\"}"
                .formatted(amhp, reason);
    }
}
