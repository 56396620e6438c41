package uk.dutydesk.rota.training;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.kit.testing.TestTime;
import uk.dutydesk.rota.RotaStory;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class TrainingResourceTest {

    @Inject
    EndingWatch watch;

    @AfterEach
    void backToTheUsualTime() {
        TestTime.set("2026-11-21T02:10:00Z");
    }

    @Test
    void asksAStrangerToSignIn() {
        given().get("/api/rota/endings").then().statusCode(401);
        given().get("/api/rota/amhps/" + UUID.randomUUID() + "/training").then().statusCode(401);
    }

    @Test
    void letsOnlyManagersRecord() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");

        RotaStory.as(story.amhpsToken(ann))
                .header("Idempotency-Key", UUID.randomUUID())
                .body(course("2026-06-01", 6))
                .post("/amhps/" + ann + "/training")
                .then()
                .statusCode(403);
    }

    @Test
    void refusesTrainingThatTookNoTimeOrIsYetToCome() {
        var story = RotaStory.begin();
        var path = "/amhps/" + story.amhp("Ann") + "/training";

        story.post(path, course("2026-06-01", -6)).statusCode(400);
        story.post(path, course("2027-06-01", 6)).statusCode(400);
    }

    @Test
    void isNothingOfAColleagues() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var bob = story.amhp("Bob");

        RotaStory.as(story.amhpsToken(bob))
                .get("/amhps/" + ann + "/training")
                .then()
                .statusCode(404);
        story.post("/amhps/" + UUID.randomUUID() + "/training", course("2026-06-01", 6))
                .statusCode(404);
    }

    @Test
    void refusesTheSameCourseTwice() {
        var story = RotaStory.begin();
        var path = "/amhps/" + story.amhp("Ann") + "/training";
        story.post(path, course("2026-06-01", 6)).statusCode(201);

        story.post(path, course("2026-06-01", 6))
                .statusCode(409)
                .body("detail", is("This course is recorded for that day already."));
    }

    @Test
    void sumsUpTheApprovalYear() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var path = "/amhps/" + ann + "/training";
        story.post(path, course("2025-12-31", 12)).statusCode(201);
        story.post(path, course("2026-01-01", 6.5)).statusCode(201);

        RotaStory.as(story.amhpsToken(ann))
                .get(path)
                .then()
                .statusCode(200)
                .body("year.from", is("2026-01-01"))
                .body("year.lastDay", is("2026-12-31"))
                .body("year.hours", is(6.5f))
                .body("courses.day", contains("2026-01-01", "2025-12-31"));
    }

    @Test
    void warnsOfAShortYearAndAnEndingApprovalAndStopsOnceThereIsEnough() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        story.get("/endings").body("kind", contains("TRAINING_YEAR")).body("daysLeft", contains(40));

        story.post("/amhps/" + ann + "/training", course("2026-06-01", 18)).statusCode(201);

        story.get("/endings").body("", empty());
    }

    @Test
    void showsAnAmhpTheirOwnOnly() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        story.amhp("Bob");

        RotaStory.as(story.amhpsToken(ann)).get("/endings").then().body("amhpId", contains(ann.toString()));
    }

    @Test
    void tellsOnceAtEachNumberOfDays() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");

        watch.look(story.authority());
        watch.look(story.authority());
        TestTime.set("2026-12-05T02:10:00Z");
        watch.look(story.authority());

        assertThat(TestDatabase.asOwner("select days from warning where amhp_id = '" + ann + "' order by raised_at")
                        .toString())
                .contains("60")
                .contains("30");
        assertThat(TestDatabase.asOwner("select count(*) from warning where amhp_id = '" + ann + "'")
                        .toString())
                .contains("2");
    }

    private static Map<String, Object> course(String day, double hours) {
        return Map.of("course", "Legal update", "day", day, "hours", hours);
    }
}
