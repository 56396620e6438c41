package uk.dutydesk.deploy.journeys;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;

/** A person at work, who asks and does through the gateway. */
record Somebody(String url, String token) {

    ValidatableResponse does(String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(body)
                .post(url + path)
                .then();
    }

    ValidatableResponse sets(String path, Map<String, ?> body) {
        var seen = given().auth().oauth2(token).get(url + path);
        var request =
                given().auth().oauth2(token).contentType("application/json").body(body);
        if (seen.statusCode() == 200 && seen.header("ETag") != null) {
            request.header("If-Match", seen.header("ETag"));
        }
        return request.put(url + path).then();
    }

    JsonPath sees(String path) {
        return given().auth()
                .oauth2(token)
                .get(url + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
