package uk.dutydesk.rota.duty;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.Events;
import uk.dutydesk.kit.testing.Example;
import uk.dutydesk.kit.testing.Tokens;
import uk.dutydesk.rota.RotaStory;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class LateFinishResourceTest {

    @Test
    void asksAStrangerToSignIn() {
        given().get("/api/rota/late-finishes").then().statusCode(401);
    }

    @Test
    void isNotForDoctors() {
        RotaStory.as(Tokens.as("DOCTOR").token()).get("/late-finishes").then().statusCode(403);
    }

    @Test
    void letsNobodyRecordItForAColleague() {
        var story = RotaStory.begin();
        var duty = nightOf(story, story.amhp("Ann"));

        var response = RotaStory.as(story.amhpsToken(UUID.randomUUID()))
                .body(Map.of("workedUntil", "2026-11-21T09:40:00Z"))
                .put("/late-finishes/" + duty);

        response.then().statusCode(404);
    }

    @Test
    void refusesAFinishBeforeTheEnd() {
        var story = RotaStory.begin();
        var duty = nightOf(story, story.amhp("Ann"));

        story.put("/late-finishes/" + duty, Map.of("workedUntil", "2026-11-21T08:59:00Z"))
                .statusCode(409);
    }

    @Test
    void saysWhenTheNextDutyStartsTooSoonAfterIt() {
        var story = RotaStory.begin();
        var duty = nightOf(story, story.amhp("Ann"));

        var response = story.put("/late-finishes/" + duty, Map.of("workedUntil", "2026-11-21T10:40:00Z"));

        response.statusCode(200)
                .body("minutesPastTheEnd", is(100))
                .body("mayStartAgainAt", is("2026-11-21T21:40:00Z"))
                .body("nextStart", is("2026-11-21T21:00:00Z"))
                .body("nextStartsTooSoon", is(true));
    }

    @Test
    void learnsItFromAClosedAssessment() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        nightOf(story, ann);
        var closed =
                Example.of("assessment-closed").replaceFirst("b7e0c5d4-1f2a-4b3c-8d9e-0a1b2c3d4e33", ann.toString());

        Events.send(
                "dutydesk.assessment.assessments",
                UUID.randomUUID(),
                "uk.dutydesk.assessment.AssessmentClosed.v1",
                story.authority(),
                closed);

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> story.get("/late-finishes?from=2026-11-16&to=2026-11-22")
                        .body("$", hasSize(1))
                        .body("[0].minutesPastTheEnd", is(40)));
    }

    /** Two nights, Friday and Saturday; gives the first. */
    private static String nightOf(RotaStory story, UUID amhp) {
        var roster = story.roster("2026-11-16", "2026-11-22");
        for (var day : new String[] {"2026-11-20", "2026-11-21"}) {
            story.assign(roster, story.demand(roster, "NGT", day), amhp).statusCode(200);
        }
        story.publish(roster).statusCode(200);
        return story.get("/duties?from=2026-11-16&to=2026-11-22").extract().path("[0].id");
    }
}
