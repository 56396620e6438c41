package uk.dutydesk.rota.wish;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.rota.RotaStory;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class WishResourceTest {

    @Test
    void asksAStrangerToSignIn() {
        given().get("/api/rota/wish-periods").then().statusCode(401);
    }

    @Test
    void onlyAManagerSaysWhenWishesAreTaken() {
        var story = RotaStory.begin();

        RotaStory.as(story.amhpsToken(story.amhp("Ann")))
                .body(Map.of("firstDay", "2026-12-14", "lastDay", "2026-12-20", "most", 1))
                .put("/wish-periods/" + UUID.randomUUID())
                .then()
                .statusCode(403);
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBeginsAndTwoForOneDay() {
        var story = RotaStory.begin();

        open(story, "2026-12-20", "2026-12-14", 1).statusCode(400);
        open(story, "2026-12-14", "2026-12-20", 1).statusCode(200);
        open(story, "2026-12-20", "2026-12-27", 1).statusCode(409);
    }

    @Test
    void refusesAWishOutsideThePeriodAndSaysWhichDaysItIsFor() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        wish(story, ann, "2026-12-21").statusCode(409).body("detail", containsString("No wishes are taken at present"));
        open(story, "2026-12-14", "2026-12-20", 1).statusCode(200);

        wish(story, ann, "2026-12-21")
                .statusCode(409)
                .body("detail", containsString("14 December 2026 to 20 December 2026"));
    }

    @Test
    void takesNoWishOnceThePeriodIsClosed() {
        var story = RotaStory.begin();
        story.put(
                        "/wish-periods/" + UUID.randomUUID(),
                        Map.of("firstDay", "2026-12-14", "lastDay", "2026-12-20", "closesOn", "2026-11-20", "most", 2))
                .statusCode(200);

        wish(story, story.amhp("Ann"), "2026-12-15").statusCode(409);
    }

    @Test
    void saysHowManyAreLeftAndRefusesOneMore() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        open(story, "2026-12-14", "2026-12-20", 1).statusCode(200);
        left(story, ann).body("left", contains(1));
        var wish = wish(story, ann, "2026-12-15").statusCode(201).extract().<String>path("id");
        left(story, ann).body("left", contains(0));

        wish(story, ann, "2026-12-16").statusCode(409).body("detail", containsString("every wish there is"));

        RotaStory.as(story.amhpsToken(ann)).delete("/wishes/" + wish).then().statusCode(204);
        left(story, ann).body("left", contains(1));
    }

    @Test
    void nobodyTakesBackAColleaguesWish() {
        var story = RotaStory.begin();
        open(story, "2026-12-14", "2026-12-20", 1).statusCode(200);
        var wish = wish(story, story.amhp("Ann"), "2026-12-15").extract().<String>path("id");

        RotaStory.as(story.amhpsToken(story.amhp("Bob")))
                .delete("/wishes/" + wish)
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse open(RotaStory story, String first, String last, int most) {
        return story.put(
                "/wish-periods/" + UUID.randomUUID(), Map.of("firstDay", first, "lastDay", last, "most", most));
    }

    private static ValidatableResponse left(RotaStory story, UUID amhp) {
        return RotaStory.as(story.amhpsToken(amhp)).get("/wish-periods").then();
    }

    private static ValidatableResponse wish(RotaStory story, UUID amhp, String day) {
        return RotaStory.as(story.amhpsToken(amhp))
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "amhpId",
                        amhp,
                        "kind",
                        "RATHER_NOT",
                        "startsAt",
                        day + "T09:00:00Z",
                        "endsAt",
                        day + "T17:00:00Z"))
                .post("/wishes")
                .then();
    }
}
