package uk.dutydesk.rota.roster;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
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

/** It is Saturday 21 November 2026. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class LockedRosterTest {

    @Test
    void asksAStrangerToSignIn() {
        given().get("/api/rota/rosters/" + UUID.randomUUID() + "/changes")
                .then()
                .statusCode(401);
    }

    @Test
    void isForManagers() {
        var story = RotaStory.begin();

        RotaStory.as(story.amhpsToken(UUID.randomUUID()))
                .get("/rosters/" + UUID.randomUUID() + "/changes")
                .then()
                .statusCode(403);
    }

    @Test
    void wantsADay() {
        var story = RotaStory.begin();
        var roster = published(story, "2026-12-14", "2026-12-20");

        lock(story, roster, Map.of()).statusCode(400);
    }

    @Test
    void doesNotLockADraft() {
        var story = RotaStory.begin();
        var roster = story.roster("2026-12-14", "2026-12-20");

        lock(story, roster, Map.of("from", "2026-11-21")).statusCode(409);
    }

    @Test
    void isLockedFromItsFirstDay() {
        var story = RotaStory.begin();
        var begun = published(story, "2026-11-16", "2026-11-29");
        var coming = published(story, "2026-11-30", "2026-12-06");

        story.get("/rosters/" + begun).body("roster.state", is("LOCKED")).body("roster.lockedFrom", is("2026-11-16"));
        story.get("/rosters/" + coming).body("roster.state", is("PUBLISHED"));
    }

    @Test
    void isLockedFromTheDayTheManagerSaysAndStaysLocked() {
        var story = RotaStory.begin();
        var roster = published(story, "2026-12-14", "2026-12-20");

        lock(story, roster, Map.of("from", "2026-11-21")).statusCode(200).body("state", is("LOCKED"));

        lock(story, roster, Map.of("from", "2026-12-14"))
                .statusCode(409)
                .body("detail", containsString("stays locked"));
    }

    @Test
    void changesOnlyForAReasonAndKeepsIt() {
        var story = RotaStory.begin();
        var roster = published(story, "2026-11-16", "2026-11-29");
        var day = story.demand(roster, "DAY", "2026-11-25");
        var ann = story.amhp("Ann");
        story.assign(roster, day, ann)
                .statusCode(409)
                .body("detail", containsString("locked since Monday 16 November"));

        assign(story, roster, day, Map.of("amhpId", ann, "pinned", true, "reason", "COVER"))
                .statusCode(200);

        story.get("/rosters/" + roster + "/changes")
                .body("reason", is(List.of("COVER")))
                .body("[0].amhpId", is(ann.toString()));
    }

    @Test
    void takesNothingBackWithoutAReason() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var roster = story.roster("2026-11-16", "2026-11-29");
        var day = story.demand(roster, "DAY", "2026-11-25");
        story.assign(roster, day, ann).statusCode(200);
        story.publish(roster).statusCode(200);

        takeBack(story, roster, day, "").statusCode(409);

        takeBack(story, roster, day, "?reason=SICKNESS").statusCode(200);
        story.get("/rosters/" + roster + "/changes").body("reason", is(List.of("SICKNESS")));
    }

    @Test
    void addsNoDutyWithoutAReason() {
        var story = RotaStory.begin();
        var roster = published(story, "2026-11-16", "2026-11-29");
        Map<String, Object> surge = Map.of(
                "line", "SURGE",
                "role", "DUTY_AMHP",
                "start", "2026-11-26T09:00:00Z",
                "end", "2026-11-26T17:00:00Z",
                "cover", "FULL",
                "onCall", false,
                "authority", story.authority(),
                "priority", 10);

        story.post("/rosters/" + roster + "/demands", surge).statusCode(409);
    }

    @Test
    void keepsWhySomebodyWasReplaced() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var bob = story.amhp("Bob");
        var roster = story.roster("2026-11-16", "2026-11-29");
        var day = story.demand(roster, "DAY", "2026-11-25");
        String duty = story.assign(roster, day, ann).extract().path("duties[0].dutyId");
        story.publish(roster).statusCode(200);

        story.post(
                        "/absences",
                        Map.of(
                                "amhpId",
                                ann,
                                "startsAt",
                                "2026-11-25T00:00:00Z",
                                "endsAt",
                                "2026-11-26T00:00:00Z",
                                "moves",
                                List.of(Map.of("dutyId", duty, "from", ann, "to", bob))))
                .statusCode(201);

        story.get("/rosters/" + roster + "/changes").body("reason", hasItem("SICKNESS"));
    }

    @Test
    void hasNoChangesWhilePublishingAlone() {
        var story = RotaStory.begin();
        var roster = published(story, "2026-12-14", "2026-12-20");

        story.get("/rosters/" + roster + "/changes").statusCode(200).body("$", is(empty()));
    }

    private static UUID published(RotaStory story, String from, String to) {
        var roster = story.roster(from, to);
        story.publish(roster).statusCode(200);
        return roster;
    }

    private static ValidatableResponse lock(RotaStory story, UUID roster, Object body) {
        return story.asManager()
                .header("If-Match", story.etag(roster))
                .body(body)
                .put("/rosters/" + roster + "/lock")
                .then();
    }

    private static ValidatableResponse assign(RotaStory story, UUID roster, UUID demand, Object body) {
        return story.asManager()
                .header("If-Match", story.etag(roster))
                .body(body)
                .put("/rosters/" + roster + "/duties/" + demand)
                .then();
    }

    private static ValidatableResponse takeBack(RotaStory story, UUID roster, UUID demand, String why) {
        return story.asManager()
                .header("If-Match", story.etag(roster))
                .delete("/rosters/" + roster + "/duties/" + demand + why)
                .then();
    }
}
