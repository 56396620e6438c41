package uk.dutydesk.rota.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.rota.RotaStory;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class RosterExportTest {

    @Test
    void asksAStrangerToSignIn() {
        given().get("/api/rota/rosters/" + UUID.randomUUID() + "/export").then().statusCode(401);
    }

    @Test
    void isForManagers() {
        var story = RotaStory.begin();

        RotaStory.as(story.amhpsToken(UUID.randomUUID()))
                .get("/rosters/" + UUID.randomUUID() + "/export")
                .then()
                .statusCode(403);
    }

    @Test
    void knowsNothingOfAnotherAuthoritysRotas() {
        var theirs = RotaStory.begin().roster("2026-12-14", "2026-12-20");

        RotaStory.begin().get("/rosters/" + theirs + "/export").statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-19, 2026-11-01, 13", "2027-03-22, 2027-04-04, 11"})
    void anIndependentCheckerFindsNothingWrongOverTheClockChanges(String from, String to, long hoursOfThatNight) {
        var story = RotaStory.begin();
        hire(story);
        var roster = made(story, from, to);
        story.publish(roster).statusCode(200);

        var export = IndependentChecker.of(story.get("/rosters/" + roster + "/export")
                .statusCode(200)
                .extract()
                .asString());
        assertThat(export.faults()).isEmpty();
        assertThat(export.lengths()).contains(hoursOfThatNight);
    }

    private static void hire(RotaStory story) {
        for (var name : new String[] {"Ann", "Bob", "Cat", "Dan", "Eve", "Fay", "Gus"}) {
            story.amhp(name);
        }
        var away = story.amhp("Hal");
        story.post(
                        "/leaves",
                        Map.of(
                                "amhpId",
                                away,
                                "kind",
                                "LEAVE",
                                "startsAt",
                                "2026-10-01T00:00:00Z",
                                "endsAt",
                                "2027-10-01T00:00:00Z"))
                .statusCode(201);
        var suspended = story.amhp("Ida");
        story.post(
                        "/amhps/" + suspended + "/suspensions",
                        Map.of("from", "2026-09-01", "privateReason", "Registration"))
                .statusCode(201);
    }

    private static UUID made(RotaStory story, String from, String to) {
        var roster = story.roster(from, to);
        story.post("/rosters/" + roster + "/solving", Map.of()).statusCode(202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .untilAsserted(
                        () -> story.get("/rosters/" + roster + "/solving").body("state", is("FINISHED")));
        return roster;
    }
}
