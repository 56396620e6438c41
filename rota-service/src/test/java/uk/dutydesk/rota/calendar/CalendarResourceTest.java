package uk.dutydesk.rota.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.Tokens;
import uk.dutydesk.rota.RotaStory;
import uk.dutydesk.rota.workingtime.London;

/** Read by a parser that nobody here wrote. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class CalendarResourceTest {

    @BeforeAll
    static void staysAtHome() {
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
        System.setProperty("net.fortuna.ical4j.timezone.cache.impl", "net.fortuna.ical4j.util.MapTimeZoneCache");
    }

    @Test
    void anAddressIsMadeBySomebodySignedIn() {
        given().contentType("application/json")
                .body(Map.of("ofTeam", false))
                .post("/api/rota/calendar-feeds")
                .then()
                .statusCode(401);
    }

    @Test
    void anAddressIsForAmhps() {
        RotaStory.as(Tokens.as("DOCTOR").token())
                .body(Map.of("ofTeam", false))
                .post("/calendar-feeds")
                .then()
                .statusCode(403);
    }

    @Test
    void aWrongAddressIsNothing() {
        given().get("/api/rota/calendars/" + "A".repeat(43) + ".ics").then().statusCode(404);
    }

    @Test
    void aRevokedAddressIsNothing() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var path = feed(story, ann, false);
        var id = RotaStory.as(story.amhpsToken(ann))
                .get("/calendar-feeds")
                .then()
                .extract()
                .<String>path("[0].id");

        RotaStory.as(story.amhpsToken(ann))
                .delete("/calendar-feeds/" + id)
                .then()
                .statusCode(204);

        given().get(path).then().statusCode(404);
    }

    @Test
    void aNewAddressReplacesTheOneBefore() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var before = feed(story, ann, false);

        var after = feed(story, ann, false);

        given().get(before).then().statusCode(404);
        given().get(after).then().statusCode(200);
    }

    @Test
    void aColleaguesAddressIsNotTheirsToRevoke() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        feed(story, ann, false);
        var id = RotaStory.as(story.amhpsToken(ann))
                .get("/calendar-feeds")
                .then()
                .extract()
                .<String>path("[0].id");

        var response = RotaStory.as(story.amhpsToken(story.amhp("Bob"))).delete("/calendar-feeds/" + id);

        response.then().statusCode(404);
    }

    @Test
    void showsOnesDutiesAsTheyArePublished() throws Exception {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        published(story, ann, "NGT", "2027-03-27");

        var events = read(feed(story, ann, false));

        assertThat(events).hasSize(1);
        assertThat(events.get(0).getSummary().getValue()).isEqualTo("Night");
        assertThat(instant(events.get(0), "DTSTART")).isEqualTo(Instant.parse("2027-03-27T21:00:00Z"));
        assertThat(instant(events.get(0), "DTEND")).isEqualTo(Instant.parse("2027-03-28T08:00:00Z"));
    }

    @Test
    void aDutyThatMovesKeepsItsUidAndItsSequenceGrows() throws Exception {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var bob = story.amhp("Bob");
        var roster = published(story, ann, "NGT", "2026-12-14");
        var anns = feed(story, ann, false);
        var before = read(anns).get(0);

        story.assign(roster, story.demand(roster, "NGT", "2026-12-14"), bob).statusCode(200);

        var after = read(feed(story, bob, false)).get(0);
        assertThat(value(after, "UID")).isEqualTo(value(before, "UID"));
        assertThat(Integer.parseInt(value(after, "SEQUENCE")))
                .isGreaterThan(Integer.parseInt(value(before, "SEQUENCE")));
        assertThat(read(anns)).isEmpty();
    }

    @Test
    void aColleaguesNewTeamAddressStopsNobodyElses() throws Exception {
        var story = RotaStory.begin();
        var team = team(story);
        var ann = member(story, "Ann", team);
        var bob = member(story, "Bob", team);
        published(story, bob, "NGT", "2026-12-14");
        var anns = feed(story, ann, true);

        feed(story, bob, true);

        assertThat(read(anns)).hasSize(1);
        assertThat(read(anns).get(0).getSummary().getValue()).isEqualTo("Night: Bob");
    }

    @Test
    void whoLeavesTheTeamReadsItNoLonger() {
        var story = RotaStory.begin();
        var team = team(story);
        var anns = feed(story, member(story, "Ann", team), true);
        var bob = member(story, "Bob", team);
        var bobs = feed(story, bob, true);

        move(story, bob, "Bob", team(story));

        given().get(bobs).then().statusCode(404);
        given().get(anns).then().statusCode(200);
    }

    @Test
    void aColleaguesTeamAddressIsNotTheirsToRevoke() {
        var story = RotaStory.begin();
        var team = team(story);
        feed(story, member(story, "Ann", team), true);

        var bobs = RotaStory.as(story.amhpsToken(member(story, "Bob", team))).get("/calendar-feeds");

        bobs.then().statusCode(200).body("", hasSize(0));
    }

    private static UUID team(RotaStory story) {
        var id = UUID.randomUUID();
        story.put("/teams/" + id, Map.of("name", "Team " + id, "place", "Town"));
        return id;
    }

    private static UUID member(RotaStory story, String called, UUID team) {
        var id = story.amhp(called);
        move(story, id, called, team);
        return id;
    }

    private static void move(RotaStory story, UUID amhp, String called, UUID team) {
        var person = story.person(called, false, null);
        person.put("teamId", team);
        story.asManager()
                .header("If-Match", story.get("/amhps/" + amhp).extract().header("ETag"))
                .body(person)
                .put("/amhps/" + amhp)
                .then()
                .statusCode(200);
    }

    @Test
    void saysWhenItWasLastRead() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        var path = feed(story, ann, false);

        given().get(path).then().statusCode(200);

        RotaStory.as(story.amhpsToken(ann))
                .get("/calendar-feeds")
                .then()
                .body("", hasSize(1))
                .body("[0].lastRead", not(is((Object) null)))
                .body("[0].path", is((Object) null));
    }

    private static UUID published(RotaStory story, UUID amhp, String line, String day) {
        var roster = story.roster(day, day);
        story.assign(roster, story.demand(roster, line, day), amhp).statusCode(200);
        story.publish(roster).statusCode(200);
        return roster;
    }

    private static String feed(RotaStory story, UUID amhp, boolean ofTeam) {
        return RotaStory.as(story.amhpsToken(amhp))
                .body(Map.of("ofTeam", ofTeam))
                .post("/calendar-feeds")
                .then()
                .statusCode(201)
                .extract()
                .path("path");
    }

    private static List<VEvent> read(String path) throws IOException, ParserException {
        var text = given().get(path)
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .extract()
                .asString();
        return new CalendarBuilder().build(new StringReader(text)).<VEvent>getComponents(Component.VEVENT);
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    private static Instant instant(VEvent event, String property) {
        Temporal date = property.equals("DTSTART")
                ? event.getDateTimeStart().getDate()
                : event.getDateTimeEnd().getDate();
        return date instanceof LocalDateTime local
                ? local.atZone(London.ZONE).toInstant()
                : Instant.from((TemporalAccessor) date);
    }
}
