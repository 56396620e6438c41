package uk.dutydesk.rota.attendance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestTime;
import uk.dutydesk.kit.testing.Tokens;
import uk.dutydesk.rota.RotaStory;

/** Ann has the night from Friday, 21:00, to Saturday, 09:00. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class AttendanceResourceTest {

    private RotaStory story;
    private UUID ann;
    private String night;

    @BeforeEach
    void annHasTheNight() {
        story = RotaStory.begin();
        ann = story.amhp("Ann");
        var roster = story.roster("2026-11-20", "2026-11-20");
        story.assign(roster, story.demand(roster, "NGT", "2026-11-20"), ann).statusCode(200);
        story.publish(roster).statusCode(200);
        night = story.get("/duties?from=2026-11-20&to=2026-11-20").extract().path("[0].id");
    }

    @AfterEach
    void itIsTheCanonicalNightAgain() {
        TestTime.reset();
    }

    @Test
    void asksAStrangerToSignIn() {
        given().get("/api/rota/attendances?from=2026-11-20&to=2026-11-21")
                .then()
                .statusCode(401);
    }

    @Test
    void isNotForDoctors() {
        RotaStory.as(Tokens.as("DOCTOR").token())
                .get("/attendances?from=2026-11-20&to=2026-11-21")
                .then()
                .statusCode(403);
    }

    @Test
    void letsNobodyCheckInForAColleague() {
        says(story.amhp("Bob"), "2026-11-20T20:58:00Z", null).statusCode(404);
    }

    @Test
    void refusesABeginningLongBeforeTheDuty() {
        says(ann, "2026-11-20T18:59:59Z", null).statusCode(409);
    }

    @Test
    void refusesATimeThatHasNotCome() {
        says(ann, "2026-11-21T02:11:00Z", null).statusCode(409);
    }

    @Test
    void refusesAnEndBeforeTheBeginning() {
        says(ann, "2026-11-20T21:00:00Z", "2026-11-20T20:59:00Z").statusCode(409);
    }

    @Test
    void showsWhoIsThere() {
        says(ann, "2026-11-20T20:58:00Z", null).statusCode(200);

        story.get("/attendances?from=2026-11-20&to=2026-11-21")
                .body("", hasSize(1))
                .body("[0].startedAt", is("2026-11-20T20:58:00Z"))
                .body("[0].endedAt", nullValue());
    }

    @Test
    void recordsALateFinishWhenItEndsLate() {
        says(ann, "2026-11-20T20:58:00Z", null).statusCode(200);
        TestTime.set("2026-11-21T09:45:00Z");

        says(ann, "2026-11-20T20:58:00Z", "2026-11-21T09:40:00Z").statusCode(200);

        story.get("/late-finishes?from=2026-11-20&to=2026-11-22").body("[0].minutesPastTheEnd", is(40));
    }

    @Test
    void aWrongFinishCanBePutRight() {
        TestTime.set("2026-11-21T12:00:00Z");
        says(ann, "2026-11-20T20:58:00Z", "2026-11-21T11:00:00Z").statusCode(200);

        says(ann, "2026-11-20T20:58:00Z", "2026-11-21T10:00:00Z").statusCode(200);
        story.get("/late-finishes?from=2026-11-20&to=2026-11-22").body("[0].minutesPastTheEnd", is(60));
        says(ann, "2026-11-20T20:58:00Z", "2026-11-21T09:00:00Z").statusCode(200);

        story.get("/late-finishes?from=2026-11-20&to=2026-11-22").body("", hasSize(0));
    }

    @Test
    void recordsNoneWhenItEndsInTime() {
        TestTime.set("2026-11-21T09:00:00Z");

        says(ann, "2026-11-20T20:58:00Z", "2026-11-21T09:00:00Z").statusCode(200);

        story.get("/late-finishes?from=2026-11-20&to=2026-11-22").body("", hasSize(0));
    }

    private ValidatableResponse says(UUID who, String started, @Nullable String ended) {
        var body = new HashMap<String, Object>();
        body.put("startedAt", started);
        body.put("endedAt", ended);
        return RotaStory.as(story.amhpsToken(who))
                .body(body)
                .put("/attendances/" + night)
                .then();
    }
}
