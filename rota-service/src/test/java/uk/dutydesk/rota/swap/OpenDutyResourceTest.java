package uk.dutydesk.rota.swap;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.rota.RotaStory;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class OpenDutyResourceTest {

    @Test
    void asksAStrangerToSignIn() {
        given().get("/api/rota/open-duties").then().statusCode(401);
    }

    @Test
    void refusesToTakeForSomebodyElse() {
        var story = RotaStory.begin();
        var open = open(story);

        take(story.amhpsToken(story.amhp("Bob")), open, story.amhp("Cat")).statusCode(404);
    }

    @Test
    void asksWhoTakesIt() {
        var story = RotaStory.begin();

        story.post("/open-duties/" + UUID.randomUUID() + "/taking", Map.of()).statusCode(400);
    }

    @Test
    void knowsNothingOfDrafts() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var roster = story.roster("2026-12-14", "2026-12-14");
        var open = story.demand(roster, "DAY", "2026-12-14");

        take(story.amhpsToken(ann), open, ann).statusCode(404);
        RotaStory.as(story.amhpsToken(ann)).get("/open-duties").then().body("$", is(empty()));
    }

    @Test
    void refusesWhoeverWouldBreakARuleAndSaysWhich() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var roster = story.roster("2026-12-14", "2026-12-15");
        story.assign(roster, story.demand(roster, "NGT", "2026-12-14"), ann).statusCode(200);
        story.publish(roster).statusCode(200);

        var response = take(story.amhpsToken(ann), story.demand(roster, "DAY", "2026-12-15"), ann);

        response.statusCode(409).body("detail", containsString("no rest"));
    }

    @Test
    void showsWhatIsOpenAndWhetherTheCallerMayHaveIt() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var roster = story.roster("2026-12-14", "2026-12-15");
        story.assign(roster, story.demand(roster, "NGT", "2026-12-14"), ann).statusCode(200);
        story.publish(roster).statusCode(200);

        var open = RotaStory.as(story.amhpsToken(ann)).get("/open-duties").then();

        open.statusCode(200)
                .body("line", is(List.of("DAY", "DAY", "NGT")))
                .body("can", is(List.of(false, false, true)));
    }

    @Test
    void isTheTakersFromThenOn() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var open = open(story);

        take(story.amhpsToken(ann), open, ann).statusCode(201);

        RotaStory.as(story.amhpsToken(ann))
                .get("/duties/mine?from=2026-12-14&to=2026-12-14")
                .then()
                .body("demandId", is(List.of(open.toString())));
        take(story.managersToken(), open, story.amhp("Bob")).statusCode(409).body("detail", containsString("already"));
    }

    @Test
    void letsOneOfTwoHaveItWhoTakeItAtOnce() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var bob = story.amhp("Bob");
        var open = open(story);

        var answers = Stream.of(ann, bob)
                .map(person -> CompletableFuture.supplyAsync(() ->
                        take(story.amhpsToken(person), open, person).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(201, 409);
    }

    private static UUID open(RotaStory story) {
        var roster = story.roster("2026-12-14", "2026-12-14");
        story.publish(roster).statusCode(200);
        return story.demand(roster, "DAY", "2026-12-14");
    }

    private static ValidatableResponse take(String token, UUID demand, UUID amhp) {
        return RotaStory.as(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("amhpId", amhp))
                .post("/open-duties/" + demand + "/taking")
                .then();
    }
}
