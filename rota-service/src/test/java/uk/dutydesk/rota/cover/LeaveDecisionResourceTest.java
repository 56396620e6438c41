package uk.dutydesk.rota.cover;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

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
class LeaveDecisionResourceTest {

    private static final String MONDAY = "2026-12-14";

    @Test
    void asksAStrangerToSignIn() {
        given().get("/api/rota/leaves/" + UUID.randomUUID() + "/cover").then().statusCode(401);
    }

    @Test
    void isForManagers() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var leave = asked(story, ann);

        RotaStory.as(story.amhpsToken(ann))
                .header("If-Match", "\"0\"")
                .put("/leaves/" + leave + "/approval")
                .then()
                .statusCode(403);
    }

    @Test
    void refusesWithAReasonOnly() {
        var story = RotaStory.begin();
        var leave = asked(story, story.amhp("Ann"));

        refuse(story, leave, " ").statusCode(400);
    }

    @Test
    void nobodyAsksForAColleagueOrToBeUnwell() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var bob = story.amhp("Bob");

        ask(story, ann, bob, "LEAVE").statusCode(404);
        ask(story, ann, ann, "SICKNESS").statusCode(409).body("detail", containsString("tell your manager"));
    }

    @Test
    void nothingOfAnotherAuthoritysIsDecided() {
        var story = RotaStory.begin();
        var leave = asked(story, story.amhp("Ann"));

        approve(RotaStory.begin(), leave).statusCode(404);
    }

    @Test
    void whoeverHasNotSeenItAsItIsLooksAgain() {
        var story = RotaStory.begin();
        var leave = asked(story, story.amhp("Ann"));

        story.asManager()
                .header("If-Match", "\"7\"")
                .put("/leaves/" + leave + "/approval")
                .then()
                .statusCode(412);
    }

    @Test
    void onlyApprovedLeaveIsInTheWayOfADuty() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var leave = asked(story, ann);
        var roster = story.roster(MONDAY, MONDAY);
        var day = story.demand(roster, "DAY", MONDAY);
        story.assign(roster, day, ann).statusCode(200);
        story.asManager()
                .header("If-Match", story.etag(roster))
                .delete("/rosters/" + roster + "/duties/" + day)
                .then()
                .statusCode(200);

        approve(story, leave).statusCode(204);

        story.assign(roster, day, ann).statusCode(409).body("detail", containsString("is on leave"));
    }

    @Test
    void thePersonReadsWhyItWasRefused() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var leave = asked(story, ann);

        refuse(story, leave, "Three others are away.").statusCode(204);

        RotaStory.as(story.amhpsToken(ann))
                .get("/leaves?from=2026-12-14&to=2026-12-14")
                .then()
                .body("state", contains("REFUSED"))
                .body("refusedBecause", contains("Three others are away."));
        approve(story, leave).statusCode(412);
    }

    @Test
    void takesNoPublishedDutyFromAnybody() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var roster = story.roster(MONDAY, MONDAY);
        story.assign(roster, story.demand(roster, "DAY", MONDAY), ann).statusCode(200);
        story.publish(roster).statusCode(200);
        var leave = asked(story, ann);

        approve(story, leave).statusCode(409).body("detail", containsString("Ann has 1 published duty"));

        story.get("/leaves/" + leave + "/cover").body("ownDuties.name", contains("DAY"));
    }

    @Test
    void saysWhoWouldRemainAndWhatNobodyWouldBeLeftFor() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        story.amhp("Bob");

        story.get("/leaves/" + asked(story, ann) + "/cover")
                .statusCode(200)
                .body("days.day", contains("2026-12-13", MONDAY)) // the night before runs into it
                .body("days[1].needed", is(2))
                .body("days[1].free", is(1))
                .body("days[1].nobodyFor.size()", is(1))
                .body("days[1].anyway", is(0));
    }

    @Test
    void isTakenBackByWhoeverAskedUntilItIsDecided() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var first = asked(story, ann);
        var second = asked(story, ann);
        approve(story, second).statusCode(204);
        var own = story.amhpsToken(ann);

        RotaStory.as(own).delete("/leaves/" + first).then().statusCode(204);

        RotaStory.as(own).delete("/leaves/" + second).then().statusCode(409);
        story.asManager().delete("/leaves/" + second).then().statusCode(204);
        story.get("/leaves?from=2026-12-14&to=2026-12-14").body("", empty());
    }

    @Test
    void aManagersOwnWordIsApproval() {
        var story = RotaStory.begin();

        story.post("/leaves", leave(story.amhp("Ann"), "LEAVE")).statusCode(201).body("state", is("APPROVED"));

        story.get("/leaves?from=2026-12-14&to=2026-12-14").body("state", hasItem("APPROVED"));
    }

    private static UUID asked(RotaStory story, UUID amhp) {
        return UUID.fromString(ask(story, amhp, amhp, "LEAVE")
                .statusCode(201)
                .body("state", is("ASKED"))
                .extract()
                .path("id"));
    }

    private static ValidatableResponse ask(RotaStory story, UUID by, UUID amhp, String kind) {
        return RotaStory.as(story.amhpsToken(by))
                .header("Idempotency-Key", UUID.randomUUID())
                .body(leave(amhp, kind))
                .post("/leaves")
                .then();
    }

    private static Map<String, Object> leave(UUID amhp, String kind) {
        return Map.of(
                "amhpId", amhp, "kind", kind, "startsAt", MONDAY + "T00:00:00Z", "endsAt", "2026-12-15T00:00:00Z");
    }

    private static ValidatableResponse approve(RotaStory story, UUID leave) {
        return story.asManager()
                .header("If-Match", "\"0\"")
                .put("/leaves/" + leave + "/approval")
                .then();
    }

    private static ValidatableResponse refuse(RotaStory story, UUID leave, String reason) {
        return story.asManager()
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", reason))
                .put("/leaves/" + leave + "/refusal")
                .then();
    }
}
