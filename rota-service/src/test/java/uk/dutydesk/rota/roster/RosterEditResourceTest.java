package uk.dutydesk.rota.roster;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.rota.RotaStory;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class RosterEditResourceTest {

    @Test
    void asksAStrangerToSignIn() {
        given().get("/api/rota/rosters/" + UUID.randomUUID() + "/edits").then().statusCode(401);
    }

    @Test
    void isForManagers() {
        var story = RotaStory.begin();

        RotaStory.as(story.amhpsToken(UUID.randomUUID()))
                .get("/rosters/" + UUID.randomUUID() + "/edits")
                .then()
                .statusCode(403);
    }

    @Test
    void asksForTheVersionThatWasSeen() {
        var story = RotaStory.begin();
        var roster = story.roster("2026-12-14", "2026-12-15");
        story.assign(roster, story.demand(roster, "DAY", "2026-12-14"), story.amhp("Ann"));

        story.post("/rosters/" + roster + "/edits/" + lastEdit(story, roster) + "/undoing", Map.of())
                .statusCode(428);
    }

    @Test
    void knowsNoEditOfAnotherRota() {
        var story = RotaStory.begin();
        var roster = story.roster("2026-12-14", "2026-12-15");

        undo(story, roster, UUID.randomUUID().toString()).statusCode(404);
    }

    @Test
    void showsBothVersionsToWhoeverWasSlower() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var bob = story.amhp("Bob");
        var roster = story.roster("2026-12-14", "2026-12-15");
        var day = story.demand(roster, "DAY", "2026-12-14");
        var seen = story.etag(roster);
        story.assign(roster, day, ann, seen).statusCode(200);

        var response = story.assign(roster, day, bob, seen);

        response.statusCode(412)
                .body("type", is("urn:dutydesk:problem:changed-meanwhile"))
                .body("places[0].wanted[0].amhpId", is(bob.toString()))
                .body("places[0].now[0].amhpId", is(ann.toString()));
        story.assign(roster, day, bob, response.extract().header("ETag")).statusCode(200);
    }

    @Test
    void takesAnEditBackAndThenTakesThatBack() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var bob = story.amhp("Bob");
        var roster = story.roster("2026-12-14", "2026-12-15");
        var day = story.demand(roster, "DAY", "2026-12-14");
        story.assign(roster, day, ann).statusCode(200);
        story.assign(roster, day, bob).statusCode(200);

        undo(story, roster, lastEdit(story, roster)).statusCode(200).body("edits[0].kind", is("UNDONE"));

        holder(story, roster, day, ann);
        undo(story, roster, lastEdit(story, roster)).statusCode(200);
        holder(story, roster, day, bob);
    }

    @Test
    void doesNotTakeBackWhatHasChangedSinceAndShowsBothVersions() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var bob = story.amhp("Bob");
        var roster = story.roster("2026-12-14", "2026-12-15");
        var day = story.demand(roster, "DAY", "2026-12-14");
        story.assign(roster, day, ann).statusCode(200);
        var edit = lastEdit(story, roster);
        story.assign(roster, day, bob).statusCode(200);

        var response = undo(story, roster, edit);

        response.statusCode(409)
                .body("type", is("urn:dutydesk:problem:undo-refused"))
                .body("places[0].wanted[0].amhpId", is(ann.toString()))
                .body("places[0].now[0].amhpId", is(bob.toString()));
        holder(story, roster, day, bob);
    }

    @Test
    void asksTheRulesAgain() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var roster = story.roster("2026-12-14", "2026-12-15");
        var day = story.demand(roster, "DAY", "2026-12-14");
        story.assign(roster, day, ann).statusCode(200);
        story.asManager().header("If-Match", story.etag(roster)).delete("/rosters/" + roster + "/duties/" + day);
        story.post(
                        "/leaves",
                        Map.of(
                                "amhpId", ann,
                                "kind", "LEAVE",
                                "startsAt", "2026-12-14T00:00:00Z",
                                "endsAt", "2026-12-15T00:00:00Z"))
                .statusCode(201);

        var response = undo(story, roster, lastEdit(story, roster));

        response.statusCode(409).body("detail", containsString("is on leave"));
        story.get("/rosters/" + roster).body("roster.filled", is(0));
    }

    @Test
    void isNotForAPublishedRota() {
        var story = RotaStory.begin();
        var roster = story.roster("2026-12-14", "2026-12-15");
        story.assign(roster, story.demand(roster, "DAY", "2026-12-14"), story.amhp("Ann"));
        story.publish(roster).statusCode(200);

        undo(story, roster, lastEdit(story, roster)).statusCode(409);
    }

    @Test
    void takesAWholeMadeRotaBack() {
        var story = RotaStory.begin();
        List.of("Ann", "Bob", "Cat").forEach(story::amhp);
        var roster = story.roster("2026-12-14", "2026-12-15");
        story.post("/rosters/" + roster + "/solving", Map.of()).statusCode(202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> story.get("/rosters/" + roster + "/solving").body("state", is("FINISHED")));

        undo(story, roster, lastEdit(story, roster)).statusCode(200).body("edits", hasSize(2));

        story.get("/rosters/" + roster).body("roster.filled", is(0));
    }

    @Test
    void saysWhatChangedAndWhetherItWasTheCaller() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var roster = story.roster("2026-12-14", "2026-12-15");
        story.assign(roster, story.demand(roster, "DAY", "2026-12-14"), ann).statusCode(200);

        var edits = story.get("/rosters/" + roster + "/edits");

        edits.statusCode(200)
                .body("[0].kind", is("GIVEN"))
                .body("[0].mine", is(true))
                .body("[0].canBeUndone", is(true))
                .body("[0].first.before", is(nullValue()))
                .body("[0].first.after", is(ann.toString()));
    }

    private static void holder(RotaStory story, UUID roster, UUID demand, UUID amhp) {
        story.get("/rosters/" + roster)
                .body("demand.find { it.id == '" + demand + "' }.duties.amhpId", is(List.of(amhp.toString())));
    }

    private static String lastEdit(RotaStory story, UUID roster) {
        return story.get("/rosters/" + roster + "/edits").extract().path("[0].id");
    }

    private static ValidatableResponse undo(RotaStory story, UUID roster, String edit) {
        return story.asManager()
                .header("If-Match", story.etag(roster))
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of())
                .post("/rosters/" + roster + "/edits/" + edit + "/undoing")
                .then();
    }
}
