package uk.dutydesk.rota.making;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.rota.RotaStory;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class SolvingResourceTest {

    @Test
    void asksAStrangerToSignIn() {
        given().get("/api/rota/rosters/" + UUID.randomUUID() + "/solving")
                .then()
                .statusCode(401);
    }

    @Test
    void isForManagers() {
        var story = RotaStory.begin();

        RotaStory.as(story.amhpsToken(UUID.randomUUID()))
                .get("/rosters/" + UUID.randomUUID() + "/solving")
                .then()
                .statusCode(403);
    }

    @Test
    void knowsOfNoSearchThatNeverBegan() {
        var story = RotaStory.begin();

        story.get("/rosters/" + UUID.randomUUID() + "/solving").statusCode(404);
    }

    @Test
    void refusesASecondSearchWhileOneRuns() {
        var story = RotaStory.begin();
        var roster = story.roster("2026-12-14", "2026-12-20");
        pretendOneRuns(story, roster);

        story.post("/rosters/" + roster + "/solving", Map.of())
                .statusCode(409)
                .header("Link", containsString("/rosters/" + roster + "/solving"))
                .body("running", is("/api/rota/rosters/" + roster + "/solving"))
                .body("detail", is("This rota is being made already."));
    }

    @Test
    void refusesToRemakeAPublishedRota() {
        var story = RotaStory.begin();
        var roster = story.roster("2026-12-14", "2026-12-20");
        story.publish(roster).statusCode(200);

        story.post("/rosters/" + roster + "/solving", Map.of()).statusCode(409);
    }

    @Test
    void fillsTheDraftAndShowsHowItWent() {
        var story = RotaStory.begin();
        for (var name : new String[] {"Ann", "Bob", "Cat", "Dan", "Eve"}) {
            story.amhp(name);
        }
        var roster = story.roster("2026-12-14", "2026-12-20");

        story.post("/rosters/" + roster + "/solving", Map.of()).statusCode(202).body("demand", is(12));

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> story.get("/rosters/" + roster + "/solving")
                        .body("state", is("FINISHED"))
                        .body("filled", is(12))
                        .body("rulesBroken", is(0))
                        .body("nearness.sentence", is("We cannot say yet how good this rota is."))
                        .body("notes", not(hasSize(0)))
                        .body("history", not(hasSize(0))));
        story.get("/rosters/" + roster).body("roster.filled", is(12));
    }

    @Test
    void keepsWhatTheManagerPinned() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        story.amhp("Bob");
        var roster = story.roster("2026-12-14", "2026-12-15");
        var night = story.demand(roster, "NGT", "2026-12-14");
        story.assign(roster, night, ann).statusCode(200);

        story.post("/rosters/" + roster + "/solving", Map.of()).statusCode(202);

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> story.get("/rosters/" + roster + "/solving").body("state", is("FINISHED")));
        story.get("/rosters/" + roster)
                .body("demand.find { it.id == '" + night + "' }.duties.amhpId", hasItem(ann.toString()));
    }

    private static void pretendOneRuns(RotaStory story, UUID roster) {
        TestDatabase.asOwner("""
                insert into solving (id, authority, roster_id, run_by, state, started_at, heard_at, stop_asked, demand, filled, progress)
                values (gen_random_uuid(), '%s', '%s', gen_random_uuid(), 'RUNNING', kit_now(), kit_now(), false, 12, 0, '')
                """.formatted(story.authority(), roster));
    }
}
