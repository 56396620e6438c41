package uk.dutydesk.rota.amhp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.Published;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.rota.RotaStory;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class AmhpResourceTest {

    @Test
    void asksAStrangerToSignIn() {
        given().get("/api/rota/amhps").then().statusCode(401);
    }

    @Test
    void letsOnlyManagersRegister() {
        var story = RotaStory.begin();
        var amhp = story.amhp("Ann");

        var response = RotaStory.as(story.amhpsToken(amhp))
                .body(story.person("Bob", false, null))
                .put("/amhps/" + UUID.randomUUID());

        response.then().statusCode(403);
    }

    @Test
    void namesTheFieldThatIsWrong() {
        var story = RotaStory.begin();
        var person = story.person("Bob", false, null);
        person.put("phone", "ring me");

        var response = story.put("/amhps/" + UUID.randomUUID(), person);

        response.statusCode(400).body("violations.field", hasItem("phone"));
    }

    @Test
    void knowsNobodyOfAnotherAuthority() {
        var theirs = RotaStory.begin().amhp("Theirs");

        RotaStory.begin().get("/amhps/" + theirs).statusCode(404);
    }

    @Test
    void refusesASecondApprovalInForceAtTheSameTime() {
        var story = RotaStory.begin();
        var amhp = story.amhp("Ann");

        var response = story.post(
                "/amhps/" + amhp + "/approvals", Map.of("approvingAuthority", story.authority(), "from", "2026-01-01"));

        response.statusCode(409)
                .body("type", is("urn:dutydesk:problem:approval-refused"))
                .body("detail", containsString("regulation 7"));
    }

    @Test
    void refusesAChangeByWhoeverHasNotSeenTheRecordAsItIs() {
        var story = RotaStory.begin();
        var amhp = story.amhp("Ann");

        var response = story.asManager()
                .header("If-Match", "\"99\"")
                .body(story.person("Ann", false, null))
                .put("/amhps/" + amhp);

        response.then().statusCode(412);
    }

    @Test
    void endsAnApprovalEarlyAndKeepsWhyForThoseItConcerns() {
        var story = RotaStory.begin();
        var amhp = story.amhp("Ann");

        end(story, amhp, "2026-11-30", "NO_LONGER_COMPETENT").statusCode(200).body("approvedUntil", is("2026-11-30"));

        story.get("/amhps/" + amhp).body("approvals[0].endReason", is("NO_LONGER_COMPETENT"));
        RotaStory.as(story.amhpsToken(story.amhp("Bob")))
                .get("/amhps/" + amhp)
                .then()
                .body("approvals[0].endReason", nullValue());
        end(story, amhp, "2026-11-30", "AT_OWN_REQUEST").statusCode(409).body("detail", containsString("regulation 7"));
    }

    @Test
    void refusesAnApprovalThatWouldEndAfterFiveYears() {
        var story = RotaStory.begin();

        end(story, story.amhp("Ann"), "2029-01-01", "AT_OWN_REQUEST").statusCode(409);
    }

    @Test
    void keepsOverlappingApprovalsOutOfTheDatabaseItself() {
        var story = RotaStory.begin();
        var amhp = story.amhp("Ann");

        assertThatThrownBy(() -> TestDatabase.asOwner(
                        "insert into approval (amhp_id, authority, approving_authority, from_day) values ('%s', '%s', '%s', '2025-01-01')"
                                .formatted(amhp, story.authority(), story.authority())))
                .hasStackTraceContaining("one_approval_at_a_time");
    }

    @Test
    void tellsWhenSomebodyNeverWorksToThemAndTheirManagerOnly() {
        var story = RotaStory.begin();
        var amhp = story.amhp("Ann");
        var person = story.person("Ann", false, null);
        person.put("neverWorks", List.of(Map.of("day", "MONDAY", "from", "15:00", "until", "18:00")));

        changed(story, amhp, person).statusCode(200).body("neverWorks[0].day", is("MONDAY"));

        RotaStory.as(story.amhpsToken(story.amhp("Bob")))
                .get("/amhps/" + amhp)
                .then()
                .body("neverWorks", nullValue());
    }

    @Test
    void givesNobodyADutyInATimeTheyNeverWork() {
        var story = RotaStory.begin();
        var amhp = story.amhp("Ann");
        var person = story.person("Ann", false, null);
        person.put("neverWorks", List.of(Map.of("day", "MONDAY", "from", "15:00", "until", "18:00")));
        changed(story, amhp, person).statusCode(200);
        var roster = story.roster("2026-12-14", "2026-12-15");

        story.assign(roster, story.demand(roster, "DAY", "2026-12-14"), amhp)
                .statusCode(409)
                .body("detail", containsString("cannot work then"));

        story.assign(roster, story.demand(roster, "DAY", "2026-12-15"), amhp).statusCode(200);
    }

    @Test
    void countsADutyBesideAColleagueOnlySinceSomebodyReturned() {
        var story = RotaStory.begin();
        var amhp = story.amhp("Ann");
        var bob = story.amhp("Bob");
        var person = story.person("Ann", false, null);
        person.put("pairedFor", 1);
        changed(story, amhp, person).statusCode(200);
        var roster = story.roster("2026-12-14", "2026-12-18");
        story.post("/rosters/" + roster + "/duties", List.of(wanted(bob, false), wanted(amhp, true)))
                .statusCode(201);
        var thursday = story.demand(roster, "DAY", "2026-12-17");
        story.assign(roster, thursday, amhp).statusCode(200);
        story.asManager()
                .header("If-Match", story.etag(roster))
                .delete("/rosters/" + roster + "/duties/" + thursday)
                .then()
                .statusCode(200);

        person.put("returnedOn", "2026-12-16");
        changed(story, amhp, person).statusCode(200);

        story.assign(roster, thursday, amhp).statusCode(409);
    }

    private static Map<String, Object> wanted(UUID amhp, boolean beside) {
        return Map.of("line", "NGT", "day", "2026-12-14", "amhpId", amhp, "beside", beside, "pinned", true);
    }

    private static ValidatableResponse changed(RotaStory story, UUID amhp, Map<String, Object> person) {
        return story.asManager()
                .header("If-Match", story.get("/amhps/" + amhp).extract().header("ETag"))
                .body(person)
                .put("/amhps/" + amhp)
                .then();
    }

    private static ValidatableResponse end(RotaStory story, UUID amhp, String lastDay, String reason) {
        return story.asManager()
                .header("If-Match", story.get("/amhps/" + amhp).extract().header("ETag"))
                .body(Map.of("lastDay", lastDay, "reason", reason))
                .put("/amhps/" + amhp + "/approvals/2024-01-01/end")
                .then();
    }

    @Test
    void showsAColleagueThatSomebodyMayNotActAndNothingMore() {
        var story = RotaStory.begin();
        var amhp = story.amhp("Hywel");
        story.post("/amhps/" + amhp + "/suspensions", Map.of("from", "2026-11-01", "privateReason", "Registration"));

        var response = RotaStory.as(story.amhpsToken(amhp)).get("/amhps/" + amhp);

        response.then().statusCode(200).body("mayAct", is(false)).body("suspensions", nullValue());
    }

    @Test
    void isSeenByEveryAuthorityOnesActsForAndChangedByOnesOwn() {
        var wexmere = RotaStory.begin();
        var kestermoor = RotaStory.begin();
        var esther = actingForBoth(wexmere, kestermoor);

        kestermoor.get("/amhps/" + esther).statusCode(200).body("called", is("Esther"));

        kestermoor
                .post("/amhps/" + esther + "/suspensions", Map.of("from", "2026-11-01", "privateReason", "No"))
                .statusCode(404);
    }

    @Test
    void tellsEveryAuthorityActedForThatApprovalChanged() {
        var wexmere = RotaStory.begin();
        var kestermoor = RotaStory.begin();

        var esther = actingForBoth(wexmere, kestermoor);

        assertThat(Published.facts("dutydesk.rota.amhps").toString())
                .contains(esther.toString())
                .contains(kestermoor.authority());
    }

    private static UUID actingForBoth(RotaStory ours, RotaStory theirs) {
        var id = UUID.randomUUID();
        var person = ours.person("Esther", false, null);
        person.put(
                "actingFor",
                List.of(
                        Map.of("authority", ours.authority(), "from", "2024-01-01"),
                        Map.of("authority", theirs.authority(), "from", "2024-01-01")));
        ours.put("/amhps/" + id, person).statusCode(201);
        ours.post("/amhps/" + id + "/approvals", Map.of("approvingAuthority", ours.authority(), "from", "2024-01-01"))
                .statusCode(201);
        return id;
    }
}
