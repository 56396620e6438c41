package uk.dutydesk.rota.exposure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.Tokens;
import uk.dutydesk.rota.RotaStory;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class ExposureResourceTest {

    @Test
    void asksAStrangerToSignIn() {
        given().get("/api/rota/amhps/" + UUID.randomUUID() + "/exposure").then().statusCode(401);
    }

    @Test
    void isNotForDoctors() {
        RotaStory.as(Tokens.as("DOCTOR").token())
                .get("/amhps/" + UUID.randomUUID() + "/exposure")
                .then()
                .statusCode(403);
    }

    @Test
    void isNotForColleagues() {
        var story = RotaStory.begin();
        var trainee = story.trainee("Aisha", story.amhp("Zofia"));

        var response = RotaStory.as(story.amhpsToken(UUID.randomUUID())).get("/amhps/" + trainee + "/exposure");

        response.then().statusCode(404);
    }

    @Test
    void showsASupervisorWhatTheirTraineeHasSeen() {
        var story = RotaStory.begin();
        var zofia = story.amhp("Zofia");
        var aisha = story.trainee("Aisha", zofia);
        besideEachOther(story, zofia, aisha, "2026-11-19");

        var response = RotaStory.as(story.amhpsToken(zofia)).get("/amhps/" + aisha + "/exposure");

        response.then()
                .statusCode(200)
                .body("duties", is(1))
                .body("nights", is(1))
                .body("hours", is(12.0f))
                .body("seen.besideId", is(List.of(zofia.toString())));
    }

    @Test
    void doesNotCountWhatIsStillToCome() {
        var story = RotaStory.begin();
        var zofia = story.amhp("Zofia");
        var aisha = story.trainee("Aisha", zofia);
        besideEachOther(story, zofia, aisha, "2026-12-14");

        story.get("/amhps/" + aisha + "/exposure").body("seen", hasSize(0));
    }

    @Test
    void letsANewcomerActAloneAfterSoManyDutiesBesideAColleague() {
        var story = RotaStory.begin();
        var zofia = story.amhp("Zofia");
        var grace = story.amhp("Grace");
        pair(story, grace, 1);
        var roster = story.roster("2026-12-14", "2026-12-18");
        story.assign(roster, story.demand(roster, "DAY", "2026-12-14"), grace)
                .statusCode(409)
                .body("detail", containsString("has worked 0 of the 1 first duties"));

        besideEachOther(story, zofia, grace, "2026-12-07");

        story.assign(roster, story.demand(roster, "DAY", "2026-12-14"), grace).statusCode(200);
    }

    private static void pair(RotaStory story, UUID amhp, int duties) {
        var person = story.person("Grace", false, null);
        person.put("pairedFor", duties);
        story.asManager()
                .header("If-Match", story.get("/amhps/" + amhp).extract().header("ETag"))
                .body(person)
                .put("/amhps/" + amhp)
                .then()
                .statusCode(200);
    }

    private static void besideEachOther(RotaStory story, UUID leader, UUID other, String day) {
        var roster = story.roster(day, day);
        story.post(
                        "/rosters/" + roster + "/duties",
                        List.of(
                                Map.of("line", "NGT", "day", day, "amhpId", leader, "beside", false, "pinned", true),
                                Map.of("line", "NGT", "day", day, "amhpId", other, "beside", true, "pinned", true)))
                .statusCode(201);
        story.publish(roster).statusCode(200);
    }
}
