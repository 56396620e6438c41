package uk.dutydesk.rota.amhp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.Published;
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
