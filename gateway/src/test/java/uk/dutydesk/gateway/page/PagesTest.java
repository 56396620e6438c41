package uk.dutydesk.gateway.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dutydesk.gateway.EchoingServices;
import uk.dutydesk.kit.testing.DutyDeskStack;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
@QuarkusTestResource(EchoingServices.class)
class PagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/now", "/rota/2026-11-16", "/assessments/8ef8eed3-3bea-3f22-88d2-98fa287858ce/doctors"})
    void oneDocumentServesEveryAddressOfTheScreens(String address) {
        given().get(address).then().statusCode(200).contentType("text/html").body(containsString("id=\"root\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/now", "/api/session", "/api/rota/amhps", "/api/nothing"})
    void everyAnswerCarriesTheHeadersThatKeepABrowserSafe(String address) {
        given().get(address)
                .then()
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Content-Type-Options", is("nosniff"))
                .header("Referrer-Policy", is("no-referrer"))
                .header("Cache-Control", is("no-store"));
    }

    @Test
    void anUnknownAddressOfTheApiIsNotAPage() {
        given().get("/api/nothing").then().statusCode(404).contentType("application/problem+json");
    }
}
