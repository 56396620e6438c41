package uk.dutydesk.rota.development;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.Tokens;
import uk.dutydesk.rota.RotaStory;

/** It is Saturday 21 November 2026. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class DevelopmentDayResourceTest {

    @Test
    void asksAStrangerToSignIn() {
        given().get("/api/rota/development-days").then().statusCode(401);
    }

    @Test
    void isNotForDoctors() {
        RotaStory.as(Tokens.as("DOCTOR").of("ZX1").token())
                .get("/development-days")
                .then()
                .statusCode(403);
    }

    @Test
    void warnsOfWhoeverIsOverdueFirstAndShowsOthersTheirOwn() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        story.amhp("Bob");
        story.post(
                        "/leaves",
                        Map.of(
                                "amhpId", ann,
                                "kind", "PROTECTED_DEVELOPMENT",
                                "startsAt", "2026-11-10T00:00:00Z",
                                "endsAt", "2026-11-11T00:00:00Z"))
                .statusCode(201);

        story.get("/development-days")
                .statusCode(200)
                .body("called", is(List.of("Bob", "Ann")))
                .body("state", is(List.of("OVERDUE", "IN_TIME")));

        RotaStory.as(story.amhpsToken(ann)).get("/development-days").then().body("called", is(List.of("Ann")));
    }
}
