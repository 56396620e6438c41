package uk.dutydesk.assessment.detention;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
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
class ExtensionResourceTest {

    @BeforeEach
    void anEmptyDesk() {
        Desk.clear();
    }

    private static final String PATH = "/detentions/{clock}/extension";
    private static final String CONDITION = Texts.extension("CONDITION_OF_THE_PERSON");

    @Test
    void asksAStrangerToSignIn() {
        given().contentType("application/json")
                .body(CONDITION)
                .put(Desk.ROOT + PATH, UUID.randomUUID())
                .then()
                .statusCode(401);
    }

    @Test
    void isNotForManagers() {
        Desk.manager().put(PATH, "\"0\"", CONDITION, UUID.randomUUID()).statusCode(403);
    }

    @Test
    void anotherAuthoritysClockDoesNotExist() {
        var clock = running();

        Desk.ingrid().put(PATH, "\"0\"", CONDITION, clock).statusCode(404);
    }

    @Test
    void needsTheVersionThatWasSeen() {
        var clock = running();

        fionnuala().put(PATH, "", CONDITION, clock).statusCode(428);
        fionnuala().put(PATH, "\"7\"", CONDITION, clock).statusCode(412);
    }

    @Test
    void onlyThePersonsConditionAllowsIt() {
        var clock = running();

        var response = fionnuala().put(PATH, "\"0\"", Texts.extension("NO_DOCTOR"), clock);

        response.statusCode(409)
                .body("type", is("urn:dutydesk:problem:extension-refused"))
                .body("detail", containsString("section 136B(2)"));
    }

    @Test
    void addsToTheEndOfTheTwentyFourHoursOnce() {
        var clock = running();

        fionnuala().put(PATH, "\"0\"", CONDITION, clock).statusCode(200).body("endsAt", is("2026-11-21T08:56:00Z"));

        fionnuala().put(PATH, "\"1\"", CONDITION, clock).statusCode(409).body("detail", containsString("Only one"));
        assertThat(Published.factsOf("dutydesk.assessment.clocks", "ClockExtended"))
                .singleElement()
                .asString()
                .contains("2026-11-21T08:56:00Z");
    }

    private static UUID running() {
        fionnuala().referred("2026-11-20T02:56:00Z");
        return UUID.fromString(
                TestDatabase.asOwner("select id from legal_clock").get(0));
    }
}
