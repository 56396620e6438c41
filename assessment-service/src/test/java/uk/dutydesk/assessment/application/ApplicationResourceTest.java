package uk.dutydesk.assessment.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static uk.dutydesk.assessment.Desk.SITE;
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
import uk.dutydesk.kit.testing.TestTime;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class ApplicationResourceTest {

    private static final String ASSESSMENTS = "dutydesk.assessment.assessments";

    @BeforeEach
    void anEmptyDesk() {
        Desk.clear();
    }

    @Test
    void isForAmhpsOnly() {
        var assessment = fionnuala().decided();

        var response = Desk.manager().post("/{id}/application", Texts.application(SITE), assessment);

        response.statusCode(403);
    }

    @Test
    void anotherAuthoritysCaseDoesNotExist() {
        var assessment = fionnuala().decided();

        var response = Desk.ingrid().post("/{id}/application", Texts.application(SITE), assessment);

        response.statusCode(404);
    }

    @Test
    void needsANamedHospital() {
        var assessment = fionnuala().decided();

        var response = fionnuala().post("/{id}/application", "{\"madeAt\": \"2026-11-21T02:09:00Z\"}", assessment);

        response.statusCode(409)
                .contentType("application/problem+json")
                .body("type", is("urn:dutydesk:problem:application-refused"))
                .body("detail", containsString("section 11(2)"));
    }

    @Test
    void needsTheDecisionFirst() {
        var assessment = fionnuala().recommended();

        var response = fionnuala().post("/{id}/application", Texts.application(SITE), assessment);

        response.statusCode(409).body("detail", containsString("section 13(1A)"));
    }

    @Test
    void namesTheHospitalAndIsTold() {
        var assessment = fionnuala().decided();

        fionnuala().post("/{id}/application", Texts.application(SITE), assessment);

        fionnuala()
                .get("/{id}", assessment)
                .body("state", is("APPLICATION_MADE"))
                .body("application.section", is("SECTION_2"))
                .body("application.windowEndsAt", is("2026-12-05T00:00:00Z"));
        assertThat(Published.factsOf(ASSESSMENTS, "ApplicationMade"))
                .singleElement()
                .asString()
                .contains("SECTION_2", SITE.toString());
    }

    @Test
    void nobodyIsTakenAnywhereBeforeIt() {
        var assessment = fionnuala().decided();

        var response = fionnuala().post("/{id}/conveyance-request", Texts.conveyanceRequest(), assessment);

        response.statusCode(409).body("detail", containsString("section 6(1)"));
    }

    @Test
    void isAuthorityToAskForTransport() {
        var assessment = fionnuala().applied();

        fionnuala()
                .post("/{id}/conveyance-request", Texts.conveyanceRequest(), assessment)
                .statusCode(200)
                .body("state", is("CONVEYANCE_REQUESTED"));

        assertThat(Published.factsOf("dutydesk.assessment.needs", "ConveyanceRequested"))
                .singleElement()
                .asString()
                .contains("\"authorityExpires\":\"2026-12-05T00:00:00Z\"", SITE.toString());
    }

    @Test
    void whoeverToldTheRelativeBeforeOwesThatNoMore() {
        var assessment = fionnuala().applied();
        fionnuala().post("/{id}/nearest-relative/contacts", """
                        {"relative": "Ida Featherway", "relationship": "mother", "contactedAt": "2026-11-21T02:05:00Z",
                         "result": "INFORMED"}""", assessment).statusCode(201);

        fionnuala()
                .post("/{id}/admission", admittedTo(SITE, "2026-11-21T02:10:00Z"), assessment)
                .statusCode(200);

        fionnuala()
                .get("/{id}", assessment)
                .body("tasks.kind", hasItem("TELL_REFERRER"))
                .body("tasks.kind", not(hasItem("INFORM_RELATIVE")));
    }

    @Test
    void admissionStopsTheClocksAndBeginsTheFollowUp() {
        var assessment = fionnuala().applied();

        fionnuala()
                .post("/{id}/admission", admittedTo(SITE, "2026-11-21T02:10:00Z"), assessment)
                .statusCode(200);

        fionnuala()
                .get("/{id}", assessment)
                .body("state", is("FOLLOW_UP"))
                .body("outsideWindow", is(false))
                .body("clocks.findAll { it.stoppedAt == null }.size()", is(0))
                .body("log.findAll { it.kind == 'POSSIBLE_BREACH' }.size()", is(0))
                .body("tasks.kind", hasItem("INFORM_RELATIVE"));
        assertThat(Published.factsOf(ASSESSMENTS, "PersonAdmitted")).hasSize(1);
        assertThat(Published.factsOf("dutydesk.assessment.clocks", "ClockStopped"))
                .hasSize(2);
    }

    @Test
    void anAdmissionAfterTheTimeAllowedIsRecordedAndFlagged() {
        var assessment = fionnuala().applied();
        TestTime.set("2026-12-06T10:00:00Z");

        fionnuala()
                .post("/{id}/admission", admittedTo(SITE, "2026-12-05T00:00:00Z"), assessment)
                .statusCode(200);

        fionnuala()
                .get("/{id}", assessment)
                .body("outsideWindow", is(true))
                .body("log.findAll { it.kind == 'POSSIBLE_BREACH' }.words", hasItem(containsString("section 6(1)")));
    }

    @Test
    void anAdmissionBeforeTheApplicationIsRecordedAndFlagged() {
        var assessment = fionnuala().applied();

        fionnuala()
                .post("/{id}/admission", admittedTo(SITE, "2026-11-20T20:00:00Z"), assessment)
                .statusCode(200);

        fionnuala()
                .get("/{id}", assessment)
                .body(
                        "log.findAll { it.kind == 'POSSIBLE_BREACH' }.words",
                        hasItem(containsString("before the application")));
    }

    @Test
    void anAdmissionElsewhereIsRecordedAndFlagged() {
        var assessment = fionnuala().applied();

        fionnuala()
                .post("/{id}/admission", admittedTo(UUID.randomUUID(), "2026-11-21T02:10:00Z"), assessment)
                .statusCode(200);

        fionnuala()
                .get("/{id}", assessment)
                .body("log.findAll { it.kind == 'POSSIBLE_BREACH' }.words", hasItem(containsString("section")));
    }

    @Test
    void aStepOutOfOrderIsRefused() {
        var assessment = fionnuala().allocated();

        var response = fionnuala().post("/{id}/admission", admittedTo(SITE, "2026-11-21T02:10:00Z"), assessment);

        response.statusCode(409).body("type", is("urn:dutydesk:problem:step-refused"));
    }

    private static String admittedTo(UUID site, String at) {
        return "{\"hospitalSiteId\": \"%s\", \"admittedAt\": \"%s\"}".formatted(site, at);
    }
}
