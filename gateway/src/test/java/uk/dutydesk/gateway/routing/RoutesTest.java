package uk.dutydesk.gateway.routing;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import uk.dutydesk.gateway.EchoingServices;
import uk.dutydesk.gateway.SignedIn;
import uk.dutydesk.kit.testing.DutyDeskStack;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
@QuarkusTestResource(EchoingServices.class)
class RoutesTest {

    @Test
    void passesARequestOnAsItIs() {
        given().body("words")
                .post("/api/rota/anything?at=now")
                .then()
                .statusCode(200)
                .body(startsWith("POST /api/rota/anything?at=now"))
                .body(containsString("words"));
    }

    @Test
    void sendsAStrangerOnWithoutAWordOfWhoTheyAre() {
        given().get("/api/rota/amhps").then().body(not(containsString("authorization")));
    }

    @Test
    void sendsAFreshSignedWordInPlaceOfTheCookie() {
        var cookie = SignedIn.as("fionnuala", "fionnuala-wex");

        var forwarded = given().cookie("session", cookie)
                .get("/api/rota/amhps")
                .then()
                .extract()
                .asString();

        assertThat(forwarded).doesNotContain(cookie);
        var token = forwarded.replaceAll("(?s).*authorization: \\[Bearer ([^]]+)].*", "$1");
        var claims = new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
        assertThat(claims).contains("\"sub\":\"fionnuala\"", "\"authority\":\"WEX\"", "\"groups\":[\"AMHP\"]");
    }

    @Test
    void believesNothingThatABrowserSaysOfItself() {
        var cookie = SignedIn.as("fionnuala", "fionnuala-wex");

        given().cookie("session", cookie)
                .header("X-User-Id", "priya")
                .header("X-Forwarded-For", "10.1.1.1")
                .header("Forwarded", "for=10.1.1.1")
                .header("Authorization", "Bearer of-my-own")
                .get("/api/rota/amhps")
                .then()
                .body(not(containsString("priya")))
                .body(not(containsString("10.1.1.1")))
                .body(not(containsString("of-my-own")));
    }

    @Test
    void saysByWhichAddressItWasAsked() {
        given().header("X-Forwarded-Host", "elsewhere.example")
                .get("/api/rota/amhps")
                .then()
                .body(not(containsString("elsewhere.example")))
                .body(containsString("x-forwarded-host: [127.0.0.1:" + RestAssured.port + "]"))
                .body(containsString("x-forwarded-proto: [http]"));
    }

    @Test
    void refusesAChangeThatAnotherSiteAsksFor() {
        var cookie = SignedIn.as("fionnuala", "fionnuala-wex");

        given().cookie("session", cookie)
                .header("Origin", "https://elsewhere.example")
                .post("/api/rota/rosters")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", is("urn:dutydesk:problem:cross-site"));
    }

    /** They are gone while we look who they are; each used to keep a connection to the service for ever. */
    @Test
    void phonesThatLoseTheirSignalTakeNoConnectionWithThem() throws IOException {
        for (int phone = 0; phone < Routes.CONNECTIONS * 10; phone++) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
                socket.setSoLinger(true, 0);
                socket.getOutputStream()
                        .write("GET /api/rota/amhps HTTP/1.1\r\nHost: here\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
            }
        }

        given().config(config().httpClient(httpClientConfig().setParam("http.socket.timeout", 10_000)))
                .get("/api/rota/amhps")
                .then()
                .statusCode(200);
    }

    @Test
    void publishesTheKeyThatItsWordIsSignedWith() {
        given().get("/.well-known/jwks.json").then().statusCode(200).body("keys[0].alg", is("RS256"));
    }

    @Test
    void doesNotPublishThePrivateHalf() {
        given().get("/.well-known/jwks.json").then().body(not(containsString("\"d\"")));
    }
}
