package uk.dutydesk.resource.bedrequest;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import uk.dutydesk.kit.testing.Published;
import uk.dutydesk.kit.testing.TestTime;
import uk.dutydesk.resource.County;

/** Two wards with a free bed each, and what the AMHP asks them. */
abstract class TwoWards {

    final UUID assessment = UUID.randomUUID();
    final String near = "N" + assessment.toString().substring(0, 8);
    final String far = "F" + assessment.toString().substring(0, 8);

    @BeforeEach
    void twoWards() {
        County.exists();
        County.ward(near, County.SITE, "FREE");
        County.ward(far, County.SITE, "FREE");
        County.bedWanted(assessment);
    }

    @AfterEach
    void nightIsOver() {
        TestTime.reset();
    }

    List<String> facts(String fact) {
        return Published.factsOf("dutydesk.resource.beds", fact).stream()
                .filter(each -> each.contains(assessment.toString()))
                .toList();
    }

    static ValidatableResponse take(String id, String from, String until) {
        return County.post(
                County.amhp(),
                "ward-enquiries/" + id + "/bed",
                "{'admitFrom': '%s', 'admitUntil': '%s'}".formatted(from, until));
    }

    static ValidatableResponse take(String id, String from, String until, UUID bed) {
        return County.post(
                County.amhp(),
                "ward-enquiries/" + id + "/bed",
                "{'admitFrom': '%s', 'admitUntil': '%s', 'bedId': '%s'}".formatted(from, until, bed));
    }

    String askOne(String ward) {
        return ask(County.amhp(), ward).statusCode(201).extract().path("[0].id");
    }

    ValidatableResponse ask(String token, String... wards) {
        var ids =
                List.of(wards).stream().map(ward -> "'" + County.id(ward) + "'").toList();
        return County.post(
                token,
                "ward-enquiries",
                "{'assessmentId': '%s', 'wards': [%s]}".formatted(assessment, String.join(",", ids)));
    }

    static ValidatableResponse answer(String token, String id, String json) {
        return County.post(token, "ward-enquiries/" + id + "/answer", json);
    }

    static ValidatableResponse byCode(String id, String what, String json) {
        return given().contentType("application/json")
                .body(json.replace('\'', '"'))
                .post("/api/resources/ward-enquiries/{id}/{what}", id, what)
                .then();
    }
}
