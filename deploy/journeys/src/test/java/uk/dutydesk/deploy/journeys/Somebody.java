package uk.dutydesk.deploy.journeys;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;

/** A person at work, who asks and does through the gateway. */
record Somebody(String url, String token) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    ValidatableResponse does(String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(write(body))
                .post(url + path)
                .then()
                .log()
                .ifValidationFails();
    }

    ValidatableResponse sets(String path, Map<String, ?> body) {
        var seen = given().auth().oauth2(token).get(url + path);
        var request = given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(write(body));
        if (seen.statusCode() == 200 && seen.header("ETag") != null) {
            request.header("If-Match", seen.header("ETag"));
        }
        return request.put(url + path).then();
    }

    private static String write(Map<String, ?> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException notWritable) {
            throw new IllegalArgumentException(notWritable);
        }
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
