package uk.dutydesk.rota.emphasis;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.rota.RotaStory;
import uk.dutydesk.rota.planning.Concern;
import uk.dutydesk.rota.planning.Concern.Importance;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class EmphasisResourceTest {

    @Test
    void asksAStrangerToSignIn() {
        given().get("/api/rota/emphasis").then().statusCode(401);
    }

    @Test
    void isChosenByManagers() {
        var story = RotaStory.begin();

        RotaStory.as(story.amhpsToken(UUID.randomUUID()))
                .header("If-Match", "\"0\"")
                .body(all(Importance.USUAL))
                .put("/emphasis")
                .then()
                .statusCode(403);
    }

    @Test
    void asksAboutEveryConcern() {
        var story = RotaStory.begin();

        choose(story, "\"0\"", Map.of("importances", Map.of("NIGHTS", "MOST")))
                .statusCode(400)
                .body("violations.field", hasItem("importances"));
    }

    @Test
    void knowsNoImportanceBeyondItsBounds() {
        var story = RotaStory.begin();
        var request = all(Importance.USUAL);

        choose(story, "\"0\"", with(request, "NIGHTS", "TEN_THOUSAND")).statusCode(400);
    }

    @Test
    void refusesThatNothingMatters() {
        var story = RotaStory.begin();

        choose(story, "\"0\"", all(Importance.NONE)).statusCode(409).body("detail", containsString("nights, weekends"));
    }

    @Test
    void refusesAMaximumThatLeavesEveryRotaUnfilledAndSaysThatItIsThat() {
        var story = RotaStory.begin();
        List.of("Ann", "Bob", "Cat").forEach(story::amhp);
        Map<String, Object> request = new TreeMap<>(all(Importance.USUAL));
        request.put("mostDutiesAWeek", 2);

        choose(story, "\"0\"", request)
                .statusCode(409)
                .body("detail", containsString("the 3 people there are can do 6 of the 12 duties of a week"));
    }

    @Test
    void refusesWhoeverHasNotSeenTheLatestChoice() {
        var story = RotaStory.begin();
        choose(story, "\"0\"", all(Importance.MUCH)).statusCode(200);

        choose(story, "\"0\"", all(Importance.LITTLE)).statusCode(412);
    }

    @Test
    void isAsUsualUntilSomebodyChooses() {
        var story = RotaStory.begin();

        story.get("/emphasis")
                .statusCode(200)
                .body("version", is(0))
                .body("concerns.find { it.concern == 'NIGHTS' }.importance", is("USUAL"))
                .body("concerns.find { it.concern == 'NIGHTS' }.words", is("Nights are shared evenly"));
    }

    @Test
    void keepsEveryChoice() {
        var story = RotaStory.begin();
        choose(story, "\"0\"", with(all(Importance.USUAL), "WISHES", "MOST")).statusCode(200);

        choose(story, "\"1\"", with(all(Importance.USUAL), "WISHES", "LITTLE")).statusCode(200);

        story.get("/emphasis").body("concerns.find { it.concern == 'WISHES' }.importance", is("LITTLE"));
        story.get("/emphasis/history")
                .body("version", is(List.of(2, 1)))
                .body("[1].concerns.find { it.concern == 'WISHES' }.importance", is("MOST"))
                .body("[0].mine", is(true));
    }

    @Test
    void decidesWhatFollowsForWhoeverTakesADuty() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        story.amhp("Bob");
        var roster = story.roster("2026-12-14", "2026-12-15");
        story.post(
                "/wishes",
                Map.of(
                        "amhpId", ann,
                        "kind", "RATHER_NOT",
                        "startsAt", "2026-12-14T09:00:00Z",
                        "endsAt", "2026-12-14T17:00:00Z"));
        var takers = "/rosters/" + roster + "/duties/" + story.demand(roster, "DAY", "2026-12-14") + "/takers";
        story.get(takers).body("find { it.called == 'Ann' }.sentences.join(' ')", containsString("rather not"));

        choose(story, "\"0\"", with(all(Importance.USUAL), "WISHES", "NONE")).statusCode(200);

        story.get(takers).body("find { it.called == 'Ann' }.sentences.join(' ')", not(containsString("rather not")));
    }

    private static Map<String, Object> all(Importance importance) {
        var importances = new TreeMap<String, String>();
        Arrays.stream(Concern.values()).forEach(concern -> importances.put(concern.name(), importance.name()));
        return Map.of("importances", importances);
    }

    private static Map<String, Object> with(Map<String, Object> request, String concern, String importance) {
        var importances = new TreeMap<Object, Object>((Map<?, ?>) request.get("importances"));
        importances.put(concern, importance);
        return Map.of("importances", importances);
    }

    private static ValidatableResponse choose(RotaStory story, String ifMatch, Map<String, Object> request) {
        return story.asManager()
                .header("If-Match", ifMatch)
                .body(request)
                .put("/emphasis")
                .then();
    }
}
