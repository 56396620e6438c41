package uk.dutydesk.rota.roster;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

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
class RosterResourceTest {

    @Test
    void asksAStrangerToSignIn() {
        given().get("/api/rota/rosters").then().statusCode(401);
    }

    @Test
    void isForManagers() {
        var story = RotaStory.begin();

        RotaStory.as(story.amhpsToken(UUID.randomUUID())).get("/rosters").then().statusCode(403);
    }

    @Test
    void refusesAPeriodThatEndsBeforeItStarts() {
        var story = RotaStory.begin();

        var response = story.post("/rosters", Map.of("name", "Wrong", "from", "2026-12-14", "to", "2026-12-07"));

        response.statusCode(400).body("violations.field", hasItem("to"));
    }

    @Test
    void saysThatAnotherRotaHasTheName() {
        var story = RotaStory.begin();
        var first = story.roster("2026-12-14", "2026-12-20");
        var again = Map.of("id", UUID.randomUUID(), "name", "Rota " + first, "from", "2026-12-21", "to", "2026-12-27");

        story.post("/rosters", again).statusCode(409).body("detail", containsString("Choose another name"));
    }

    @Test
    void refusesALineThatStartsInTheHourTheClocksSkip() {
        var story = RotaStory.begin();
        story.line("GAP", "01:30", "09:00", List.of("SUNDAY"));

        var response = story.post("/rosters", Map.of("name", "March", "from", "2027-03-22", "to", "2027-03-28"));

        response.statusCode(422).body("type", is("urn:dutydesk:problem:time-does-not-exist"));
    }

    @Test
    void hasTheDemandOfEveryLineOnEveryDay() {
        var story = RotaStory.begin();

        var roster = story.roster("2026-12-14", "2026-12-20");

        story.get("/rosters/" + roster)
                .body("roster.demand", is(12))
                .body("roster.state", is("DRAFT"))
                .body("demand.findAll { it.line == 'NGT' }", hasSize(7));
    }

    @Test
    void knowsNothingOfAnotherAuthoritysRotas() {
        var theirs = RotaStory.begin().roster("2026-12-14", "2026-12-20");

        RotaStory.begin().get("/rosters/" + theirs).statusCode(404);
    }

    @Test
    void refusesTwoDutiesWithoutElevenHoursBetween() {
        var story = RotaStory.begin();
        var esther = story.amhp("Esther");
        var roster = story.roster("2026-12-14", "2026-12-20");
        story.assign(roster, story.demand(roster, "NGT", "2026-12-15"), esther).statusCode(200);

        var response = story.assign(roster, story.demand(roster, "DAY", "2026-12-16"), esther);

        response.statusCode(409)
                .body("type", is("urn:dutydesk:problem:duty-refused"))
                .body("detail", containsString("Esther is pinned to Night on Tuesday 15 December"));
    }

    @Test
    void refusesADutyRightAfterOnePublishedInTheRotaBefore() {
        var story = RotaStory.begin();
        var esther = story.amhp("Esther");
        var before = story.roster("2026-12-07", "2026-12-13");
        story.assign(before, story.demand(before, "NGT", "2026-12-13"), esther).statusCode(200);
        story.publish(before).statusCode(200);
        var next = story.roster("2026-12-14", "2026-12-20");

        var response = story.assign(next, story.demand(next, "DAY", "2026-12-14"), esther);

        response.statusCode(409).body("detail", containsString("would have no rest"));
    }

    /** The last night of a rota runs on into the Monday on which leave so often begins. */
    @Test
    void refusesTheLastNightToSomebodyWhoseLeaveBeginsThatMonday() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        story.post(
                        "/leaves",
                        Map.of(
                                "amhpId", ann,
                                "kind", "LEAVE",
                                "startsAt", "2026-12-21T00:00:00Z",
                                "endsAt", "2026-12-26T00:00:00Z"))
                .statusCode(201);
        var roster = story.roster("2026-12-14", "2026-12-20");

        story.assign(roster, story.demand(roster, "NGT", "2026-12-20"), ann)
                .statusCode(409)
                .body("detail", containsString("leave"));
    }

    @Test
    void refusesATraineeAsCover() {
        var story = RotaStory.begin();
        var aisha = story.trainee("Aisha", story.amhp("Zofia"));
        var roster = story.roster("2026-12-14", "2026-12-20");

        var response = story.assign(roster, story.demand(roster, "DAY", "2026-12-14"), aisha);

        response.statusCode(409).body("detail", containsString("is a trainee and works only beside their supervisor"));
    }

    @Test
    void refusesAnEditOfARotaSomebodyElseJustChanged() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var roster = story.roster("2026-12-14", "2026-12-20");
        var seen = story.etag(roster);
        story.assign(roster, story.demand(roster, "DAY", "2026-12-14"), ann).statusCode(200);

        var response = story.assign(roster, story.demand(roster, "DAY", "2026-12-15"), ann, seen);

        response.statusCode(412);
    }

    @Test
    void takesADutyBack() {
        var story = RotaStory.begin();
        var roster = story.roster("2026-12-14", "2026-12-20");
        var day = story.demand(roster, "DAY", "2026-12-14");
        story.assign(roster, day, story.amhp("Ann")).statusCode(200);

        story.asManager()
                .header("If-Match", story.etag(roster))
                .delete("/rosters/" + roster + "/duties/" + day)
                .then()
                .statusCode(200);

        story.get("/rosters/" + roster).body("roster.filled", is(0));
    }

    @Test
    void letsATraineeWorkBesideTheirSupervisor() {
        var story = RotaStory.begin();
        var zofia = story.amhp("Zofia");
        var aisha = story.trainee("Aisha", zofia);
        var roster = story.roster("2026-12-14", "2026-12-20");

        var response = story.post(
                "/rosters/" + roster + "/duties",
                List.of(wanted("DAY", "2026-12-14", aisha, true), wanted("DAY", "2026-12-14", zofia, false)));

        response.statusCode(201).body("duties", is(2));
        story.get("/rosters/" + roster + "/export").body("duties.findAll { it.shadowing }", hasSize(1));
    }

    @Test
    void importsAllOrNothing() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var roster = story.roster("2026-12-14", "2026-12-20");

        var response = story.post(
                "/rosters/" + roster + "/duties",
                List.of(wanted("NGT", "2026-12-14", ann, false), wanted("DAY", "2026-12-15", ann, false)));

        response.statusCode(409);
        story.get("/rosters/" + roster).body("roster.filled", is(0));
    }

    @Test
    void publishesOnceAndTellsOfEveryDuty() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var roster = story.roster("2026-12-14", "2026-12-20");
        story.assign(roster, story.demand(roster, "DAY", "2026-12-14"), ann).statusCode(200);

        story.publish(roster).statusCode(200).body("state", is("PUBLISHED"));

        story.publish(roster).statusCode(409).body("detail", containsString("is published"));
        assertThat(Published.facts("dutydesk.rota.duties").toString()).contains(roster.toString());
    }

    @Test
    void keepsADutysIdWhenItChangesHands() {
        var story = RotaStory.begin();
        var roster = story.roster("2026-12-14", "2026-12-20");
        var day = story.demand(roster, "DAY", "2026-12-14");
        story.assign(roster, day, story.amhp("Ann")).statusCode(200);
        story.publish(roster).statusCode(200);
        var id = dutyOn(story, roster, day);
        var bob = story.amhp("Bob");

        story.assign(roster, day, bob).statusCode(200).body("duties[0].amhpId", is(bob.toString()));

        assertThat(dutyOn(story, roster, day)).isEqualTo(id);
    }

    @Test
    void leavesNobodyBesideWhoeverHasGivenTheDutyUp() {
        var story = RotaStory.begin();
        var zofia = story.amhp("Zofia");
        var bob = story.amhp("Bob");
        var roster = story.roster("2026-12-14", "2026-12-20");
        story.post(
                        "/rosters/" + roster + "/duties",
                        List.of(
                                wanted("DAY", "2026-12-14", story.trainee("Aisha", zofia), true),
                                wanted("DAY", "2026-12-14", zofia, false)))
                .statusCode(201);
        story.publish(roster).statusCode(200);

        var response = story.assign(roster, story.demand(roster, "DAY", "2026-12-14"), bob);

        response.statusCode(200).body("duties.amhpId", is(List.of(bob.toString())));
    }

    @Test
    void addsADutyForANeighbourAndSaysWhyNobodyCanHaveIt() {
        var story = RotaStory.begin();
        var neighbour = RotaStory.begin();
        story.amhp("Ann");
        var roster = story.roster("2026-12-14", "2026-12-20");
        story.post(
                        "/rosters/" + roster + "/demands",
                        Map.of(
                                "line",
                                "KES-D",
                                "role",
                                "DUTY_AMHP",
                                "start",
                                "2026-12-16T09:00:00Z",
                                "end",
                                "2026-12-16T17:00:00Z",
                                "cover",
                                "FULL",
                                "onCall",
                                false,
                                "authority",
                                neighbour.authority(),
                                "priority",
                                10))
                .statusCode(201);

        var response = story.get("/rosters/" + roster + "/explanation");

        response.statusCode(200)
                .body("unfilled.find { it.line == 'KES-D' }.sentences", hasItem("Ann does not act for Testshire."));
    }

    private static String dutyOn(RotaStory story, UUID roster, UUID demand) {
        return story.get("/rosters/" + roster)
                .extract()
                .path("demand.find { it.id == '" + demand + "' }.duties[0].dutyId");
    }

    private static Map<String, Object> wanted(String line, String day, UUID amhp, boolean beside) {
        return Map.of("line", line, "day", day, "amhpId", amhp, "beside", beside, "pinned", false);
    }
}
