package uk.dutydesk.gateway.signin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.dutydesk.gateway.EchoingServices;
import uk.dutydesk.gateway.SignedIn;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.kit.testing.TestTime;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
@QuarkusTestResource(EchoingServices.class)
class SessionResourceTest {

    @AfterEach
    void backToTonight() {
        TestTime.reset();
    }

    @Test
    void knowsNobodyWithoutACookie() {
        given().get("/api/session").then().statusCode(401).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"nobody, nobody-wex", "fionnuala, priya-wex", "fionnuala, fionnuala-kes"})
    void letsNobodyInUnderANameThatIsNotTheirs(String user, String membership) {
        given().contentType("application/json")
                .body("{\"user\": \"%s\", \"membership\": \"%s\"}".formatted(user, membership))
                .post("/api/session")
                .then()
                .statusCode(403)
                .body("type", is("urn:dutydesk:problem:sign-in-refused"));
    }

    @Test
    void listsTheDemonstrationPeopleOnTheLocalStack() {
        given().get("/api/sign-ins")
                .then()
                .statusCode(200)
                .body("user", hasItem("fionnuala"))
                .body("find { it.user == 'esther' }.memberships.id", hasItem("esther-kes"));
    }

    @Test
    void saysWhoIsSignedInAndForWhomTheyAct() {
        var cookie = SignedIn.as("esther", "esther-kes");

        given().cookie("session", cookie)
                .get("/api/session")
                .then()
                .statusCode(200)
                .body("name", is("Esther Vanterpool-Hay"))
                .body("authority", is("KES"))
                .body("roles", hasItem("AMHP"));
    }

    @Test
    void givesTheBrowserACookieThatScriptsCannotRead() {
        given().contentType("application/json")
                .body("{\"user\": \"priya\", \"membership\": \"priya-wex\"}")
                .post("/api/session")
                .then()
                .header("Set-Cookie", containsString("HttpOnly"))
                .header("Set-Cookie", containsString("SameSite=Strict"));
    }

    @Test
    void endsTheSessionOnTheServerAtSignOut() {
        var cookie = SignedIn.as("priya", "priya-wex");

        given().cookie("session", cookie).delete("/api/session").then().statusCode(204);

        given().cookie("session", cookie).get("/api/session").then().statusCode(401);
    }

    @Test
    void endsAfterHalfAnHourOfSilence() {
        var cookie = SignedIn.as("priya", "priya-wex");

        TestTime.advance(Duration.ofMinutes(30));

        given().cookie("session", cookie).get("/api/session").then().statusCode(401);
    }

    @Test
    void endsAfterTwelveHoursHoweverBusy() {
        var cookie = SignedIn.as("priya", "priya-wex");
        for (var minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
            TestTime.advance(Duration.ofMinutes(20));
            given().cookie("session", cookie).get("/api/session").then().statusCode(200);
        }

        TestTime.advance(Duration.ofMinutes(20));

        given().cookie("session", cookie).get("/api/session").then().statusCode(401);
    }

    @Test
    void keepsOnlyAHashOfTheCookie() {
        var cookie = SignedIn.as("priya", "priya-wex");

        var rows = TestDatabase.asOwner("select row_to_json(session)::text from session")
                .toString();

        org.hamcrest.MatcherAssert.assertThat(rows, not(containsString(cookie)));
    }
}
