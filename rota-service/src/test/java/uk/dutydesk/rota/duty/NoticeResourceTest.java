package uk.dutydesk.rota.duty;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.rota.RotaStory;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class NoticeResourceTest {

    @Test
    void asksAStrangerToSignIn() {
        given().get("/api/rota/notices").then().statusCode(401);
    }

    @Test
    void isForAmhps() {
        RotaStory.begin().get("/notices").statusCode(403);
    }

    @Test
    void wantsToKnowWhatWasSeen() {
        var story = RotaStory.begin();

        see(story, story.amhp("Ann"), Map.of()).statusCode(400);
    }

    @Test
    void whatCameAfterThePageWasLoadedIsStillToBeSeen() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        published(story, ann, "2026-12-14");
        var shown = unseen(story, ann).body("", hasSize(1)).extract().<List<String>>path("id");
        published(story, ann, "2026-12-21");

        see(story, ann, Map.of("noticeIds", shown)).statusCode(204);

        unseen(story, ann).body("start", is(List.of("2026-12-21T21:00:00Z")));
    }

    @Test
    void nobodySeesForAColleague() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        published(story, ann, "2026-12-14");
        var shown = unseen(story, ann).extract().<List<String>>path("id");

        see(story, story.amhp("Bob"), Map.of("noticeIds", shown)).statusCode(204);

        unseen(story, ann).body("id", is(shown));
    }

    private static ValidatableResponse unseen(RotaStory story, UUID amhp) {
        return RotaStory.as(story.amhpsToken(amhp)).get("/notices").then().statusCode(200);
    }

    private static ValidatableResponse see(RotaStory story, UUID amhp, Map<String, Object> body) {
        return RotaStory.as(story.amhpsToken(amhp))
                .body(body)
                .put("/notices/seen")
                .then();
    }

    private static void published(RotaStory story, UUID amhp, String night) {
        var roster = story.roster(night, night);
        story.assign(roster, story.demand(roster, "NGT", night), amhp).statusCode(200);
        story.publish(roster).statusCode(200);
    }
}
