package uk.dutydesk.rota.swap;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
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
class AbsenceResourceTest {

    @Test
    void asksAStrangerToSignIn() {
        given().contentType("application/json")
                .body(Map.of())
                .post("/api/rota/absences")
                .then()
                .statusCode(401);
    }

    @Test
    void isForManagers() {
        var story = RotaStory.begin();

        RotaStory.as(story.amhpsToken(UUID.randomUUID()))
                .body(absence(UUID.randomUUID()))
                .post("/absences/proposal")
                .then()
                .statusCode(403);
    }

    @Test
    void refusesAnAbsenceThatEndsBeforeItStarts() {
        var story = RotaStory.begin();
        var backwards = Map.of(
                "amhpId", UUID.randomUUID(), "startsAt", "2026-12-15T00:00:00Z", "endsAt", "2026-12-14T00:00:00Z");

        story.asManager().body(backwards).post("/absences/proposal").then().statusCode(400);
    }

    @Test
    void knowsNobodyOfThatName() {
        var story = RotaStory.begin();

        story.asManager()
                .body(absence(UUID.randomUUID()))
                .post("/absences/proposal")
                .then()
                .statusCode(404);
    }

    @Test
    void proposesOneChangeWhereSomebodyIsFree() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var bob = story.amhp("Bob");
        published(story, Map.of("DAY", ann));

        var proposal = story.asManager().body(absence(ann)).post("/absences/proposal");

        proposal.then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].moves.from", is(List.of(ann.toString())))
                .body("[0].moves.to", is(List.of(bob.toString())))
                .body("[0].moves[0].sentence", containsString("Bob takes DAY"));
    }

    @Test
    void proposesTwoChangesOnlyWhereOneDoesNotDo() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var bob = story.amhp("Bob");
        var cat = dayOnly(story, "Cat");
        published(story, Map.of("NGT", ann, "DAY 2", bob));

        var proposal = story.asManager().body(absence(ann)).post("/absences/proposal");

        proposal.then().statusCode(200).body("[0].moves.to", is(List.of(bob.toString(), cat.toString())));
    }

    @Test
    void saysWhyNobodyCan() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        dayOnly(story, "Cat");
        published(story, Map.of("NGT", ann));

        var proposal = story.asManager().body(absence(ann)).post("/absences/proposal");

        proposal.then().body("[0].moves", hasSize(0)).body("[0].unfilledBecause", hasItem("Cat works day lines only."));
    }

    @Test
    void makesTheChangesAndLeavesTheRestUnfilled() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var bob = story.amhp("Bob");
        var roster = published(story, Map.of("DAY", ann, "NGT 2", ann));
        var duty = dutyOn(story, roster, "DAY", "2026-12-14");

        story.post("/absences", with(absence(ann), duty, ann, bob))
                .statusCode(201)
                .body("covered", is(1))
                .body("unfilled", is(1));

        story.get("/rosters/" + roster).body("demand.collectMany { it.duties }.amhpId", is(List.of(bob.toString())));
        story.get("/leaves?from=2026-12-14&to=2026-12-14").body("kind", is(List.of("SICKNESS")));
    }

    @Test
    void refusesToGiveItToSomebodyWhoMayNot() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var cat = dayOnly(story, "Cat");
        var roster = published(story, Map.of("NGT", ann));
        var duty = dutyOn(story, roster, "NGT", "2026-12-14");

        story.post("/absences", with(absence(ann), duty, ann, cat))
                .statusCode(409)
                .body("detail", is("Cat works day lines only."));

        story.get("/leaves?from=2026-12-14&to=2026-12-14").body("", hasSize(0));
    }

    @Test
    void refusesForOneWhatWasProposedForAnother() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var bob = story.amhp("Bob");
        var cat = story.amhp("Cat");
        var roster = published(story, Map.of("DAY", ann, "DAY 2", bob));
        var anns = dutyOn(story, roster, "DAY", "2026-12-14");

        story.post("/absences", with(absence(bob), anns, ann, cat))
                .statusCode(409)
                .body("detail", containsString("not about the person who cannot come"));

        story.get("/rosters/" + roster).body("demand.collectMany { it.duties }.amhpId", hasItem(ann.toString()));
        story.get("/leaves?from=2026-12-14&to=2026-12-14").body("", hasSize(0));
    }

    @Test
    void refusesWhatIsProposedForADutyThatHasChangedHandsSince() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var bob = story.amhp("Bob");
        var cat = story.amhp("Cat");
        var roster = published(story, Map.of("DAY", ann));
        var duty = dutyOn(story, roster, "DAY", "2026-12-14");
        story.assign(roster, story.demand(roster, "DAY", "2026-12-14"), cat).statusCode(200);

        var response = story.post("/absences", with(absence(ann), duty, ann, bob));

        response.statusCode(409).body("detail", containsString("has changed hands since"));
    }

    @Test
    void makesBothChangesWhereSomebodyGivesUpADutyToTakeTheirs() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var bob = story.amhp("Bob");
        var cat = dayOnly(story, "Cat");
        var roster = published(story, Map.of("NGT", ann, "DAY 2", bob));
        var proposed = story.asManager()
                .body(absence(ann))
                .post("/absences/proposal")
                .then()
                .extract()
                .<List<Map<String, Object>>>path("[0].moves");
        proposed.forEach(move -> move.remove("sentence"));
        var request = new TreeMap<>(absence(ann));
        request.put("moves", proposed);

        story.post("/absences", request).statusCode(201).body("covered", is(2)).body("unfilled", is(0));

        story.get("/rosters/" + roster)
                .body("demand.collectMany { it.duties }.amhpId", hasItems(bob.toString(), cat.toString()));
    }

    @Test
    void saysWhoIsBesideThem() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        story.amhp("Bob");
        publishedWithSomebodyBeside(story, ann, story.trainee("Aisha", ann));

        var proposal = story.asManager().body(absence(ann)).post("/absences/proposal");

        proposal.then()
                .statusCode(200)
                .body("[0].moves", hasSize(1))
                .body("[0].alsoCancelled[0]", containsString("Aisha works beside them"));
    }

    @Test
    void leavesNobodyBesideSomebodyAbsentWhereTheDutyIsCovered() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var bob = story.amhp("Bob");
        var aisha = story.trainee("Aisha", ann);
        var roster = publishedWithSomebodyBeside(story, ann, aisha);
        var duty = story.get("/rosters/" + roster)
                .extract()
                .<String>path("demand.collectMany { it.duties }.find { it.amhpId == '" + ann + "' }.dutyId");

        story.post("/absences", with(absence(ann), duty, ann, bob))
                .statusCode(201)
                .body("covered", is(1));

        story.get("/rosters/" + roster).body("demand.collectMany { it.duties }.amhpId", is(List.of(bob.toString())));
        RotaStory.as(story.amhpsToken(aisha)).get("/notices").then().body("kind", hasItem("NO_LONGER_YOURS"));
    }

    @Test
    void leavesNobodyBesideSomebodyAbsentWhereTheDutyIsNot() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var aisha = story.trainee("Aisha", ann);
        var roster = publishedWithSomebodyBeside(story, ann, aisha);
        var request = new TreeMap<>(absence(ann));
        request.put("moves", List.of());

        story.post("/absences", request).statusCode(201).body("unfilled", is(1));

        story.get("/rosters/" + roster).body("demand.collectMany { it.duties }", hasSize(0));
        RotaStory.as(story.amhpsToken(aisha)).get("/notices").then().body("kind", hasItem("NO_LONGER_YOURS"));
    }

    private static UUID publishedWithSomebodyBeside(RotaStory story, UUID leader, UUID beside) {
        var roster = story.roster("2026-12-14", "2026-12-15");
        story.post("/rosters/" + roster + "/duties", List.of(wanted(leader, false), wanted(beside, true)))
                .statusCode(201);
        story.publish(roster).statusCode(200);
        return roster;
    }

    private static Map<String, Object> wanted(UUID amhp, boolean beside) {
        return Map.of("line", "DAY", "day", "2026-12-14", "amhpId", amhp, "beside", beside, "pinned", true);
    }

    private static UUID dayOnly(RotaStory story, String called) {
        var id = story.amhp(called);
        var person = story.person(called, false, null);
        var contract = story.contract();
        contract.put("dayLinesOnly", true);
        person.put("contract", contract);
        story.asManager()
                .header("If-Match", story.get("/amhps/" + id).extract().header("ETag"))
                .body(person)
                .put("/amhps/" + id)
                .then()
                .statusCode(200);
        return id;
    }

    /** Monday's duties, and Tuesday's where a 2 follows the line. */
    private static UUID published(RotaStory story, Map<String, UUID> holders) {
        var roster = story.roster("2026-12-14", "2026-12-15");
        holders.forEach((key, holder) -> {
            var line = key.replace(" 2", "");
            var day = key.endsWith(" 2") ? "2026-12-15" : "2026-12-14";
            story.assign(roster, story.demand(roster, line, day), holder).statusCode(200);
        });
        story.publish(roster).statusCode(200);
        return roster;
    }

    private static String dutyOn(RotaStory story, UUID roster, String line, String day) {
        return story.get("/rosters/" + roster)
                .extract()
                .path("demand.find { it.line == '" + line + "' && it.day == '" + day + "' }.duties[0].dutyId");
    }

    private static Map<String, Object> absence(UUID person) {
        return Map.of("amhpId", person, "startsAt", "2026-12-14T00:00:00Z", "endsAt", "2026-12-16T00:00:00Z");
    }

    private static Map<String, Object> with(Map<String, Object> absence, String duty, UUID from, UUID to) {
        var more = new TreeMap<>(absence);
        more.put("moves", List.of(Map.of("dutyId", duty, "from", from, "to", to)));
        return more;
    }
}
