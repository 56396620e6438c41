package uk.dutydesk.rota.followed;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.rota.RotaStory;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class FollowedCalendarResourceTest {

    @Inject
    Following following;

    private HttpServer outlook;
    private String calendar = calendar("20261214", "20261216");

    @BeforeEach
    void startsACalendarElsewhere() throws IOException {
        outlook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outlook.createContext("/secret.ics", exchange -> {
            var bytes = calendar.getBytes(UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        outlook.createContext("/inside", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://169.254.169.254/latest/meta-data");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        outlook.start();
    }

    @AfterEach
    void stopsIt() {
        outlook.stop(0);
    }

    @Test
    void asksAStrangerToSignIn() {
        given().get("/api/rota/followed-calendars").then().statusCode(401);
        given().get("/api/rota/leave-proposals").then().statusCode(401);
    }

    @Test
    void isForAmhps() {
        RotaStory.begin().get("/followed-calendars").statusCode(403);
    }

    @Test
    void refusesAnAddressThatIsNoneAndOneInside() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");

        follow(story, ann, "").statusCode(400);
        follow(story, ann, "http://calendar.example/a.ics").statusCode(422).body("detail", containsString("https://"));
        follow(story, ann, "https://192.168.0.1/a.ics")
                .statusCode(422)
                .body("detail", containsString("public internet"));
    }

    @Test
    void followsNoRedirectToTheInside() {
        var story = RotaStory.begin();

        follow(story, story.amhp("Ann"), elsewhere("/inside"))
                .statusCode(200)
                .body("trouble", containsString("https://"));
    }

    @Test
    void saysWhatWasWrongWithWhatItRead() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");

        follow(story, ann, elsewhere("/gone")).body("trouble", containsString("no calendar for us"));
        calendar = "<html>";
        follow(story, ann, elsewhere("/secret.ics")).body("trouble", containsString("not a calendar"));
        calendar = "BEGIN:VCALENDAR\r\n" + "X-LONG:\r\n".repeat(200_000);
        follow(story, ann, elsewhere("/secret.ics")).body("trouble", containsString("1 MB"));
    }

    @Test
    void proposesLeaveAndNeverShowsTheAddress() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");

        follow(story, ann, elsewhere("/secret.ics"))
                .statusCode(200)
                .body("host", is("127.0.0.1"))
                .body("trouble", nullValue())
                .body(not(containsString("secret")));

        as(story, ann)
                .get("/leave-proposals")
                .then()
                .body("startsAt", contains("2026-12-14T00:00:00Z"))
                .body("endsAt", contains("2026-12-16T00:00:00Z"));
        story.get("/leave-proposals").body("amhpId", hasItem(ann.toString()));
        as(story, story.amhp("Bob")).get("/leave-proposals").then().body("", empty());
    }

    @Test
    void becomesLeaveThatIsAskedForAndIsProposedNoMore() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        follow(story, ann, elsewhere("/secret.ics"));
        var proposal = proposal(story, ann);

        as(story, story.amhp("Bob"))
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/leave-proposals/" + proposal + "/asking")
                .then()
                .statusCode(404);
        as(story, ann)
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/leave-proposals/" + proposal + "/asking")
                .then()
                .statusCode(200);

        story.get("/leaves?from=2026-12-14&to=2026-12-15").body("state", contains("ASKED"));
        following.readAll();
        as(story, ann).get("/leave-proposals").then().body("", empty());
    }

    @Test
    void isNotProposedAgainOnceDismissedAndGoesWhenTheCalendarDropsIt() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        follow(story, ann, elsewhere("/secret.ics"));
        as(story, ann).delete("/leave-proposals/" + proposal(story, ann)).then().statusCode(204);
        calendar = calendar("20270104", "20270105");

        following.readAll();

        as(story, ann).get("/leave-proposals").then().body("startsAt", contains("2027-01-04T00:00:00Z"));
        calendar = calendar("20261214", "20261216");
        following.readAll();
        as(story, ann).get("/leave-proposals").then().body("", empty());
    }

    @Test
    void forgetsTheAddress() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        follow(story, ann, elsewhere("/secret.ics"));

        as(story, ann).delete("/followed-calendars/mine").then().statusCode(204);

        as(story, ann).get("/followed-calendars").then().body("", empty());
        as(story, ann).delete("/followed-calendars/mine").then().statusCode(404);
    }

    private String elsewhere(String path) {
        return "http://127.0.0.1:" + outlook.getAddress().getPort() + path;
    }

    private static String calendar(String from, String to) {
        return "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:" + from + "\r\nDTEND;VALUE=DATE:" + to
                + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    private static String proposal(RotaStory story, UUID amhp) {
        return as(story, amhp).get("/leave-proposals").then().extract().path("[0].id");
    }

    private static ValidatableResponse follow(RotaStory story, UUID amhp, String address) {
        return as(story, amhp)
                .body(Map.of("address", address))
                .put("/followed-calendars/mine")
                .then();
    }

    private static RequestSpecification as(RotaStory story, UUID amhp) {
        return RotaStory.as(story.amhpsToken(amhp));
    }
}
