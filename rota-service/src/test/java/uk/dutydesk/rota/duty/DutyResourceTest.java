package uk.dutydesk.rota.duty;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

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
class DutyResourceTest {

    @Test
    void asksAStrangerToSignIn() {
        given().get("/api/rota/duties/on-duty").then().statusCode(401);
    }

    @Test
    void isNotForDoctors() {
        var doctor = Tokens.as("DOCTOR").token();

        RotaStory.as(doctor).get("/duties/on-duty").then().statusCode(403);
    }

    @Test
    void asksForAPeriod() {
        RotaStory.begin().get("/duties").statusCode(400);
    }

    @Test
    void refusesAnInstantTheClocksSkipped() {
        var response = RotaStory.begin()
                .asManager()
                .queryParam("at", "2027-03-28T01:30[Europe/London]")
                .get("/duties/on-duty");

        response.then().statusCode(422);
    }

    @Test
    void saysWhomToRingAtAnInstantAndWhoIsNext() {
        var story = RotaStory.begin();
        var night = story.amhp("Fionnuala");
        var nextNight = story.amhp("Grace");
        publish(story, Map.of("NGT 2026-11-20", night, "NGT 2026-11-21", nextNight));
        story.put("/managers-on-call/" + UUID.randomUUID(), priyasNight()).statusCode(200);

        var response = RotaStory.as(story.amhpsToken(night)).get("/duties/on-duty?at=2026-11-21T02:10:00Z");

        response.then()
                .statusCode(200)
                .body("now.amhpId", hasItems(night.toString()))
                .body("now[0].phone", is("07700 900100"))
                .body("backup", hasSize(0))
                .body("manager.name", is("Priya"))
                .body("next[0].amhpId", is(nextNight.toString()));
    }

    /** Published, and suspended since. */
    @Test
    void saysWhoOfThoseOnDutyMayNotAct() {
        var story = RotaStory.begin();
        var night = story.amhp("Fionnuala");
        publish(story, Map.of("NGT 2026-11-20", night));
        var onDuty = "/duties/on-duty?at=2026-11-21T02:10:00Z";
        story.get(onDuty).body("mayNotAct", hasSize(0));

        story.post("/amhps/" + night + "/suspensions", Map.of("from", "2026-11-21", "privateReason", "Registration"))
                .statusCode(201);

        var duty = story.get(onDuty).extract().<String>path("now[0].id");
        story.get(onDuty).body("mayNotAct", hasItems(duty));
    }

    @Test
    void saysWhenNobodyIsOnDuty() {
        var story = RotaStory.begin();

        story.get("/duties/on-duty?at=2026-11-21T02:10:00Z")
                .body("now", hasSize(0))
                .body("manager", nullValue());
    }

    @Test
    void showsDraftsToNobody() {
        var story = RotaStory.begin();
        var roster = story.roster("2026-11-16", "2026-11-22");
        story.assign(roster, story.demand(roster, "NGT", "2026-11-20"), story.amhp("Ann"))
                .statusCode(200);

        story.get("/duties?from=2026-11-16&to=2026-11-22").body("$", hasSize(0));
    }

    @Test
    void showsEachPersonTheirOwn() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        publish(story, Map.of("NGT 2026-11-20", ann, "NGT 2026-11-21", story.amhp("Bob")));

        var mine = RotaStory.as(story.amhpsToken(ann)).get("/duties/mine?from=2026-11-16&to=2026-11-22");

        mine.then().statusCode(200).body("amhpId", is(List.of(ann.toString())));
    }

    private static Map<String, Object> priyasNight() {
        return Map.of(
                "name",
                "Priya",
                "phone",
                "07700 900199",
                "start",
                "2026-11-20T17:00:00Z",
                "end",
                "2026-11-21T09:00:00Z");
    }

    private static void publish(RotaStory story, Map<String, UUID> duties) {
        var roster = story.roster("2026-11-16", "2026-11-22");
        duties.forEach((lineAndDay, amhp) -> {
            var cells = lineAndDay.split(" ", 2);
            story.assign(roster, story.demand(roster, cells[0], cells[1]), amhp).statusCode(200);
        });
        story.publish(roster).statusCode(200);
    }
}
