package uk.dutydesk.rota.roster;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.Tokens;
import uk.dutydesk.rota.RotaStory;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class WhyResourceTest {

    @Test
    void asksAStrangerToSignIn() {
        given().get("/api/rota/duties/" + UUID.randomUUID() + "/why").then().statusCode(401);
    }

    @Test
    void isNotForDoctors() {
        RotaStory.as(Tokens.as("DOCTOR").of("ZX1").token())
                .get("/duties/" + UUID.randomUUID() + "/why")
                .then()
                .statusCode(403);
    }

    @Test
    void knowsNoDutyOfThatName() {
        RotaStory.begin().get("/duties/" + UUID.randomUUID() + "/why").statusCode(404);
    }

    @Test
    void tellsAManagerWhyAndWhoElseCouldHaveIt() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        story.amhp("Bob");
        var roster = story.roster("2026-12-14", "2026-12-15");

        var why = story.get("/duties/" + dutyOf(story, roster, ann) + "/why");

        why.statusCode(200)
                .body("called", is("Ann"))
                .body("kept", hasItem("Eleven hours' rest between duties"))
                .body("against", is(empty()))
                .body("shares.kind", is(List.of("NIGHTS")))
                .body("shares[0].without", is(0))
                .body("shares[0].with", is(1))
                .body("others.called", is(List.of("Bob")))
                .body("others[0].can", is(true));
    }

    @Test
    void tellsSomebodyOfTheirOwnDutyOnceItIsPublishedAndOfNobodyElses() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var bob = story.amhp("Bob");
        var roster = story.roster("2026-12-14", "2026-12-15");
        var why = "/duties/" + dutyOf(story, roster, ann) + "/why";
        RotaStory.as(story.amhpsToken(ann)).get(why).then().statusCode(404);
        story.publish(roster).statusCode(200);

        var hers = RotaStory.as(story.amhpsToken(ann)).get(why).then();

        hers.statusCode(200).body("inFavour", hasItem("Ann would have 0 nights without it; a fair share is 1.0."));
        hers.body("others", is(empty()));
        RotaStory.as(story.amhpsToken(bob)).get(why).then().statusCode(404);
    }

    private static String dutyOf(RotaStory story, UUID roster, UUID amhp) {
        return story.assign(roster, story.demand(roster, "NGT", "2026-12-14"), amhp)
                .statusCode(200)
                .extract()
                .path("duties[0].dutyId");
    }
}
