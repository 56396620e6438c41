package uk.dutydesk.assessment.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static uk.dutydesk.assessment.Desk.CALLUM;
import static uk.dutydesk.assessment.Desk.FIRST_DOCTOR;
import static uk.dutydesk.assessment.Desk.SECOND_DOCTOR;
import static uk.dutydesk.assessment.Desk.callum;
import static uk.dutydesk.assessment.Desk.fionnuala;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dutydesk.assessment.Desk;
import uk.dutydesk.assessment.Texts;
import uk.dutydesk.kit.tenancy.Tenancy;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.Published;
import uk.dutydesk.kit.testing.TestTime;
import uk.dutydesk.kit.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class DecisionResourceTest {

    private static final String RUNNING = "clocks.findAll { it.stoppedAt == null }";

    @BeforeEach
    void anEmptyDesk() {
        Desk.clear();
    }

    @Inject
    EntityManager database;

    @Inject
    Tenancy tenancy;

    @Test
    void isNobodyElsesNotEvenAManagers() {
        var assessment = fionnuala().recommended();
        var colleague = Desk.as(Tokens.as("AMHP", "SERVICE_MANAGER").of("WEX").person(UUID.randomUUID()));

        colleague
                .post("/{id}/decisions", Texts.decision("NO_FURTHER_ACTION"), assessment)
                .statusCode(409);
        Desk.manager()
                .post("/{id}/decisions", Texts.decision("NO_FURTHER_ACTION"), assessment)
                .statusCode(403);
    }

    @Test
    void toDetainNeedsTwoDoctors() {
        var assessment = fionnuala().inProgress();
        fionnuala()
                .post("/{id}/recommendations", Texts.recommendation(FIRST_DOCTOR, "2026-11-21T01:00:00Z"), assessment)
                .statusCode(201);

        var response = fionnuala().post("/{id}/decisions", Texts.decision("DETAIN_S2"), assessment);

        response.statusCode(409).body("detail", containsString("section 2(3)"));
    }

    @Test
    void comesAfterTheInterview() {
        var assessment = fionnuala().allocated();

        var response = fionnuala().post("/{id}/decisions", Texts.decision("NO_FURTHER_ACTION"), assessment);

        response.statusCode(409)
                .body("type", is("urn:dutydesk:problem:decision-refused"))
                .body("detail", containsString("section 13(2)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DETAIN_S2", "NO_FURTHER_ACTION", "DECLINED_BY_AMHP"})
    void afterAHandoverComesAfterTheNewAmhpHasSeenThePersonToo(String outcome) {
        var assessment = handedOver(fionnuala().recommended());
        callum().get("/{id}", assessment)
                .body("blocked.findAll { it.step == 'DECISION' }.section", is(List.of("section 13(2)")));

        var response = callum().post("/{id}/decisions", Texts.decision(outcome), assessment);

        response.statusCode(409).body("detail", containsString("section 13(2)"));
    }

    @Test
    void mayBeDeferredByWhoeverTookTheCaseAndHasNotSeenThePerson() {
        var assessment = handedOver(fionnuala().recommended());

        var response = callum().post(
                        "/{id}/decisions",
                        Texts.decision("DEFERRED")
                                .replace("\"reasons\"", "\"reviewAt\": \"2026-11-21T09:00:00Z\", \"reasons\""),
                        assessment);

        response.statusCode(201).body("state", is("DEFERRED"));
    }

    @Test
    void toDetainStartsTheFourteenDaysAndWaitsForABed() {
        var assessment = fionnuala().decided();

        fionnuala()
                .get("/{id}", assessment)
                .body("state", is("AWAITING_BED"))
                .body("clocks.find { it.kind == 'CONVEYANCE_WINDOW' }.endsAt", is("2026-12-05T00:00:00Z"))
                .body("blocked.findAll { it.step == 'APPLICATION' }.section", hasItem("section 11(2)"));
        assertThat(Published.factsOf("dutydesk.assessment.assessments", "DecisionRecorded"))
                .singleElement()
                .asString()
                .contains("DETAIN_S2")
                .doesNotContain("own words");
    }

    @Test
    void mayBeNotToApplyAgainstTwoRecommendations() {
        var assessment = fionnuala().recommended();

        fionnuala()
                .post("/{id}/decisions", Texts.decision("DECLINED_BY_AMHP"), assessment)
                .statusCode(201);

        fionnuala()
                .get("/{id}", assessment)
                .body("state", is("FOLLOW_UP"))
                .body("clocks.findAll { it.stoppedAt == null }", hasSize(0));
    }

    @Test
    void toDetainMadeAgainAfterTheTimeRanOutBeginsAnotherFourteenDays() {
        var assessment = fionnuala().decided();
        TestTime.set("2026-12-06T10:00:00Z");
        fionnuala()
                .put("/{id}/interview", fionnuala().etag(assessment), Texts.interview(), assessment)
                .statusCode(200);
        examinedAgain(assessment, FIRST_DOCTOR);
        examinedAgain(assessment, SECOND_DOCTOR);

        fionnuala()
                .post("/{id}/decisions", Texts.decision("DETAIN_S2").replace("11-21T02:08", "12-06T09:50"), assessment)
                .statusCode(201);

        fionnuala()
                .get("/{id}", assessment)
                .body(RUNNING + ".kind", hasItem("CONVEYANCE_WINDOW"))
                .body(
                        RUNNING + ".findAll { it.kind == 'CONVEYANCE_WINDOW' }.endsAt",
                        is(List.of("2026-12-20T00:00:00Z")));
    }

    @Test
    void notToApplyAfterAllEndsTheTimeToAdmit() {
        var assessment = fionnuala().decided();
        fionnuala()
                .put("/{id}/interview", fionnuala().etag(assessment), Texts.interview(), assessment)
                .statusCode(200);

        fionnuala()
                .post("/{id}/decisions", Texts.decision("COMMUNITY_PLAN"), assessment)
                .statusCode(201);

        fionnuala().get("/{id}", assessment).body(RUNNING, hasSize(0));
    }

    @Test
    void onlyAgreeingToRevokeEndsARecall() {
        var goesOn = recalled("CTO_DECLINED");
        var revoked = recalled("CTO_REVOKED");

        fionnuala().get("/{id}", goesOn).body(RUNNING + ".kind", is(List.of("RECALL")));
        fionnuala().get("/{id}", revoked).body(RUNNING, hasSize(0));
    }

    @Test
    void isCorrectedByAnEntryBesideIt() {
        var assessment = fionnuala().decided();
        String decision = fionnuala().get("/{id}", assessment).extract().path("decisions[0].id");
        var correction =
                Texts.decision("DETAIN_S2").replace("\"reasons\"", "\"corrects\": \"" + decision + "\", \"reasons\"");

        fionnuala().post("/{id}/decisions", correction, assessment).statusCode(201);

        fionnuala()
                .get("/{id}", assessment)
                .body("decisions", hasSize(2))
                .body("decisions[1].corrects", is(decision))
                .body("state", is("AWAITING_BED"));
    }

    @Test
    void cannotBeChangedEvenByThisService() {
        fionnuala().decided();

        assertThatThrownBy(() -> asTheService("update decision set reasons = 'other'"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> asTheService("delete from decision")).hasStackTraceContaining("permission denied");
    }

    @Test
    void isShownWithoutItsReasonsToThoseNotOnTheCase() {
        var assessment = fionnuala().decided();

        Desk.callum()
                .get("/{id}", assessment)
                .statusCode(200)
                .body("narrativeShown", is(false))
                .body("decisions[0].outcome", is("DETAIN_S2"))
                .body("decisions[0].reasons", is(nullValue()));
    }

    private static UUID handedOver(UUID assessment) {
        fionnuala()
                .post(
                        "/{id}/handover",
                        "{\"toAmhpId\": \"%s\", \"happenedAt\": \"2026-11-21T02:06:00Z\"}".formatted(CALLUM),
                        assessment)
                .statusCode(200);
        callum().post("/{id}/handover/acceptance", Texts.happened(), assessment).statusCode(200);
        return assessment;
    }

    private static UUID recalled(String outcome) {
        var referral = Desk.id(fionnuala()
                .post(
                        "/referrals",
                        Texts.referral("2026-11-20T21:00:00Z")
                                .replace("S136", "S17F")
                                .replace("arrivedAt", "startedAt")
                                .replace("\"placeKind\": \"HOSPITAL\", ", "")));
        var assessment = UUID.fromString(fionnuala()
                .post("/referrals/{id}/acceptance", Texts.happened(), referral)
                .extract()
                .path("assessmentId"));
        fionnuala().post("/{id}/allocation", Texts.happened(), assessment).statusCode(200);
        fionnuala()
                .put("/{id}/interview", fionnuala().etag(assessment), Texts.interview(), assessment)
                .statusCode(200);
        fionnuala().post("/{id}/decisions", Texts.decision(outcome), assessment).statusCode(201);
        return assessment;
    }

    private static void examinedAgain(UUID assessment, UUID doctor) {
        fionnuala()
                .post(
                        "/{id}/recommendations",
                        Texts.recommendation(doctor, "2026-12-06T09:00:00Z").replace("11-21T02:05", "12-06T09:30"),
                        assessment)
                .statusCode(201);
    }

    private void asTheService(String sql) {
        tenancy.as(
                "WEX",
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> database.createNativeQuery(sql).executeUpdate()));
    }
}
