package uk.dutydesk.rota.rotation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
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
class RotationResourceTest {

    @Test
    void asksAStrangerToSignIn() {
        given().get("/api/rota/rotations").then().statusCode(401);
    }

    @Test
    void isForManagers() {
        var story = RotaStory.begin();

        RotaStory.as(story.amhpsToken(UUID.randomUUID()))
                .get("/rotations")
                .then()
                .statusCode(403);
    }

    @Test
    void startsOnAMonday() {
        var story = RotaStory.begin();

        story.put("/rotations/" + UUID.randomUUID(), round("2026-12-15", false, story.amhp("Ann")))
                .statusCode(400)
                .body("violations.field", hasItem("startsOn"));
    }

    @Test
    void goesRoundPeopleThereAre() {
        var story = RotaStory.begin();

        story.put("/rotations/" + UUID.randomUUID(), round("2026-12-14", false, UUID.randomUUID()))
                .statusCode(404);
    }

    @Test
    void isOneForALine() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        story.put("/rotations/" + UUID.randomUUID(), round("2026-12-14", false, ann))
                .statusCode(200);

        story.put("/rotations/" + UUID.randomUUID(), round("2026-12-14", false, ann))
                .statusCode(409);
    }

    @Test
    void pinsEachWeekToWhoeversTurnItIsAndLeavesOpenWhatARuleForbids() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var bob = story.amhp("Bob");
        story.post(
                        "/leaves",
                        Map.of(
                                "amhpId", ann,
                                "kind", "LEAVE",
                                "startsAt", "2026-12-15T00:00:00Z",
                                "endsAt", "2026-12-16T00:00:00Z"))
                .statusCode(201);
        story.put("/rotations/" + UUID.randomUUID(), round("2026-12-14", true, ann, bob))
                .statusCode(200);

        var roster = story.roster("2026-12-14", "2026-12-27");

        holder(story, roster, "2026-12-14", List.of(ann.toString()));
        holder(story, roster, "2026-12-15", List.of());
        holder(story, roster, "2026-12-21", List.of(bob.toString()));
    }

    @Test
    void isAWishWhereItIsNotPinned() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var bob = story.amhp("Bob");
        story.put("/rotations/" + UUID.randomUUID(), round("2026-12-14", false, bob))
                .statusCode(200);
        var roster = story.roster("2026-12-14", "2026-12-14");
        var day = story.demand(roster, "DAY", "2026-12-14");

        story.get("/rosters/" + roster + "/duties/" + day + "/takers").body("called", is(List.of("Bob", "Ann")));

        String duty = story.assign(roster, day, ann).extract().path("duties[0].dutyId");
        story.get("/duties/" + duty + "/why")
                .body(
                        "against",
                        hasItem("Ann would have DAY on Monday 14 December 09:00 to 17:00 in somebody else's turn."));
    }

    private static void holder(RotaStory story, UUID roster, String day, List<String> people) {
        story.get("/rosters/" + roster)
                .body("demand.find { it.line == 'DAY' && it.day == '" + day + "' }.duties.amhpId", is(people));
    }

    private static Map<String, Object> round(String monday, boolean pinned, UUID... people) {
        return Map.of("line", "DAY", "startsOn", monday, "people", List.of(people), "pinned", pinned);
    }
}
