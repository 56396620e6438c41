package uk.dutydesk.rota.demand;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.rota.RotaStory;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class DemandTemplateResourceTest {

    @Test
    void asksAStrangerToSignIn() {
        given().get("/api/rota/demand-templates").then().statusCode(401);
    }

    @Test
    void isForManagers() {
        var story = RotaStory.begin();

        RotaStory.as(story.amhpsToken(UUID.randomUUID()))
                .get("/demand-templates")
                .then()
                .statusCode(403);
    }

    @Test
    void hasAtLeastOneLine() {
        template(RotaStory.begin(), UUID.randomUUID(), List.of(), 400);
    }

    @Test
    void knowsNoTemplateOfAnotherAuthority() {
        var theirs = UUID.randomUUID();
        template(RotaStory.begin(), theirs, List.of("NGT"), 200);
        var story = RotaStory.begin();

        story.post("/rosters", rota("2026-12-14", "2026-12-20", "templateId", theirs))
                .statusCode(404);
    }

    @Test
    void refusesALineThereIsNot() {
        var story = RotaStory.begin();

        story.put("/demand-templates/" + UUID.randomUUID(), Map.of("name", "Nights", "lines", List.of("XMAS")))
                .statusCode(409)
                .body("detail", containsString("XMAS"));
    }

    @Test
    void beginsARotaWithItsLinesAlone() {
        var story = RotaStory.begin();
        var nights = UUID.randomUUID();
        template(story, nights, List.of("NGT"), 200);

        var roster = story.post("/rosters", rota("2026-12-14", "2026-12-20", "templateId", nights));

        roster.statusCode(201).body("demand", is(7));
    }

    @Test
    void copiesWhatTheLastRotaNeededByTheClockOverAClockChange() {
        var story = RotaStory.begin();
        var last = story.roster("2027-03-15", "2027-03-21");
        story.post(
                        "/rosters/" + last + "/demands",
                        Map.of(
                                "line", "SURGE",
                                "role", "DUTY_AMHP",
                                "start", "2027-03-21T09:00:00Z",
                                "end", "2027-03-21T17:00:00Z",
                                "cover", "FULL",
                                "onCall", false,
                                "authority", story.authority(),
                                "priority", 10))
                .statusCode(201);

        String copy = story.post("/rosters", rota("2027-03-22", "2027-03-28", "copyOf", last))
                .statusCode(201)
                .body("demand", is(13))
                .extract()
                .path("id");

        story.get("/rosters/" + copy)
                .body("demand.find { it.line == 'SURGE' }.start", is("2027-03-28T08:00:00Z"))
                .body("demand.findAll { it.line == 'NGT' }", hasSize(7));
    }

    @Test
    void copiesOnToTheSameWeekdayOnly() {
        var story = RotaStory.begin();
        var last = story.roster("2026-12-14", "2026-12-20");

        story.post("/rosters", rota("2026-12-22", "2026-12-28", "copyOf", last))
                .statusCode(409)
                .body("detail", containsString("same day of the week"));
    }

    @Test
    void lendsNoCoverToARoleThatTakesNoAssessments() {
        var story = RotaStory.begin();
        var line = new TreeMap<String, Object>(Map.of(
                "code", "PAL",
                "name", "Police advice line",
                "role", "POLICE_ADVICE_LINE",
                "otherRoles", List.of(),
                "startsAt", "09:00",
                "endsAt", "17:00",
                "days", List.of("MONDAY"),
                "bankHolidays", "NOT",
                "cover", "FULL",
                "onCall", false));
        line.putAll(Map.of("actingFor", story.authority(), "required", 1, "priority", 5, "position", 9));

        story.put("/lines/" + UUID.randomUUID(), line).statusCode(400).body("violations.field", hasItem("cover"));

        line.put("cover", "NONE");
        story.put("/lines/" + UUID.randomUUID(), line).statusCode(200);
    }

    private static void template(RotaStory story, UUID id, List<String> lines, int status) {
        story.put("/demand-templates/" + id, Map.of("name", "Nights", "lines", lines))
                .statusCode(status);
    }

    private static Map<String, Object> rota(String from, String to, String with, UUID what) {
        return Map.of("name", "From " + from, "from", from, "to", to, with, what);
    }
}
