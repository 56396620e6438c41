package uk.dutydesk.rota.roster;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.rota.RotaStory;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class WhatIfResourceTest {

    @Test
    void asksAStrangerToSignIn() {
        given().get("/api/rota/rosters/" + UUID.randomUUID() + "/suppositions")
                .then()
                .statusCode(401);
    }

    @Test
    void isForManagers() {
        var story = RotaStory.begin();

        RotaStory.as(story.amhpsToken(UUID.randomUUID()))
                .get("/rosters/" + UUID.randomUUID() + "/comparison?with=" + UUID.randomUUID())
                .then()
                .statusCode(403);
    }

    @Test
    void refusesASuppositionThatEndsBeforeItBegins() {
        var story = RotaStory.begin();
        var roster = story.roster("2026-12-14", "2026-12-15");

        story.post("/rosters/" + roster + "/suppositions", away(story.amhp("Ann"), "2026-12-15", "2026-12-14"))
                .statusCode(400);
    }

    @Test
    void knowsNoDraftOfThatName() {
        var story = RotaStory.begin();

        story.get("/rosters/" + UUID.randomUUID() + "/suppositions").statusCode(404);
    }

    @Test
    void givesNothingToSomebodySupposedToBeAway() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var roster = story.roster("2026-12-14", "2026-12-15");
        story.post("/rosters/" + roster + "/suppositions", away(ann, "2026-12-14", "2026-12-14"))
                .statusCode(201);

        story.assign(roster, story.demand(roster, "DAY", "2026-12-14"), ann)
                .statusCode(409)
                .body("detail", containsString("supposed to be away"));

        story.assign(roster, story.demand(roster, "DAY", "2026-12-15"), ann).statusCode(200);
    }

    @Test
    void isPublishedOnceItSupposesNothingMore() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var roster = story.roster("2026-12-14", "2026-12-15");
        story.post("/rosters/" + roster + "/suppositions", away(ann, "2026-12-14", "2026-12-14"))
                .statusCode(201);

        story.asManager()
                .delete("/rosters/" + roster + "/suppositions/" + ann + "/2026-12-14")
                .then()
                .statusCode(200)
                .body("$", hasSize(0));

        story.publish(roster).statusCode(200);
    }

    @Test
    void isNotPublished() {
        var story = RotaStory.begin();
        var roster = story.roster("2026-12-14", "2026-12-15");
        story.post("/rosters/" + roster + "/suppositions", away(story.amhp("Ann"), "2026-12-14", "2026-12-14"));

        story.publish(roster).statusCode(409);
    }

    @Test
    void showsHowTwoDraftsDiffer() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var bob = story.amhp("Bob");
        var one = story.roster("2026-12-14", "2026-12-15");
        var other = story.roster("2026-12-14", "2026-12-15");
        story.assign(one, story.demand(one, "DAY", "2026-12-14"), ann);
        story.assign(other, story.demand(other, "DAY", "2026-12-14"), bob);
        story.assign(one, story.demand(one, "NGT", "2026-12-15"), bob);
        story.assign(other, story.demand(other, "NGT", "2026-12-15"), bob);

        var comparison = story.get("/rosters/" + one + "/comparison?with=" + other);

        comparison
                .statusCode(200)
                .body("one.filled", is(2))
                .body("duties.day", is(List.of("2026-12-14")))
                .body("duties[0].one", is(ann.toString()))
                .body("duties[0].other", is(bob.toString()))
                .body("shares", hasSize(2));
    }

    @Test
    void standsInThePlaceOfWhatIsPublishedForItsDays() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var bob = story.amhp("Bob");
        var published = story.roster("2026-12-14", "2026-12-15");
        story.assign(published, story.demand(published, "DAY", "2026-12-14"), ann);
        story.publish(published).statusCode(200);
        var supposing = story.roster("2026-12-14", "2026-12-15");
        story.post("/rosters/" + supposing + "/suppositions", away(bob, "2026-12-14", "2026-12-14"));

        story.assign(supposing, story.demand(supposing, "NGT", "2026-12-14"), ann)
                .statusCode(200);

        story.get("/rosters/" + supposing + "/comparison?with=" + published)
                .body("duties.line", is(List.of("DAY", "Night")));
    }

    @Test
    void ranksWhoCouldHaveADuty() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        story.amhp("Bob");
        var roster = story.roster("2026-12-14", "2026-12-20");
        story.assign(roster, story.demand(roster, "NGT", "2026-12-14"), ann);
        story.assign(roster, story.demand(roster, "NGT", "2026-12-16"), ann);

        var takers =
                story.get("/rosters/" + roster + "/duties/" + story.demand(roster, "NGT", "2026-12-18") + "/takers");

        takers.statusCode(200).body("called", is(List.of("Bob", "Ann"))).body("can", hasItem(true));
        story.get("/rosters/" + roster + "/duties/" + story.demand(roster, "DAY", "2026-12-15") + "/takers")
                .body("find { it.called == 'Ann' }.can", is(false));
    }

    private static Map<String, Object> away(UUID amhp, String from, String until) {
        return Map.of("amhpId", amhp, "from", from, "until", until);
    }
}
