package uk.dutydesk.resource.bedrequest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.resource.County;

/** A ward without an account answers by a link and a code. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class HoldByCodeTest extends OneFreeBed {

    @Test
    void aWardWithoutAnAccountAnswersByCode() {
        String id = hold(County.amhp(), bed).extract().path("id");
        String code = County.post(County.amhp(), "bed-holds/" + id + "/code", "{}")
                .extract()
                .path("code");

        byCode(id, "opening", "{\"code\": \"" + code + "\"}").statusCode(200).body("wardPhone", is("01632 960302"));
        byCode(id, "answer", "{\"code\": \"" + code + "\", \"answer\": \"YES\"}")
                .statusCode(200)
                .body("state", is("CONFIRMED"));
    }

    @Test
    void aCodeIsNotGuessedAtForLong() {
        String id = hold(County.amhp(), bed).extract().path("id");
        String code = County.post(County.amhp(), "bed-holds/" + id + "/code", "{}")
                .extract()
                .path("code");
        var wrong = code.equals("000000") ? "000001" : "000000";
        for (var tries = 0; tries < 5; tries++) {
            byCode(id, "opening", "{\"code\": \"" + wrong + "\"}").statusCode(403);
        }

        byCode(id, "opening", "{\"code\": \"" + code + "\"}").statusCode(403);
    }

    @Test
    void aStrangerWithoutACodeSignsInFirst() {
        String id = hold(County.amhp(), bed).extract().path("id");

        byCode(id, "answer", "{\"answer\": \"YES\"}").statusCode(401);
    }

    @Test
    void aCodeIsUsedUpByTheWardsAnswer() {
        String id = hold(County.amhp(), bed).extract().path("id");
        String code = County.post(County.amhp(), "bed-holds/" + id + "/code", "{}")
                .extract()
                .path("code");
        byCode(id, "answer", "{\"code\": \"" + code + "\", \"answer\": \"NO\", \"reason\": \"NO_STAFF\"}")
                .statusCode(200);

        byCode(id, "opening", "{\"code\": \"" + code + "\"}").statusCode(403);
    }

    @Test
    void aCodeOpensOneHoldAndNoOther() {
        var ward = "Z" + UUID.randomUUID().toString().substring(0, 8);
        County.ward(ward, County.SITE, "FREE");
        String id = hold(County.amhp(), bed).extract().path("id");
        var other = County.hold(County.bed(ward, 1), UUID.randomUUID());
        County.post(County.amhp(), "bed-holds/" + id + "/code", "{}").statusCode(200);
        String code = County.post(County.amhp(), "bed-holds/" + other + "/code", "{}")
                .extract()
                .path("code");
        TestDatabase.asOwner("update ward_code set code_hash = (select code_hash from ward_code where hold_id = '"
                + other + "') where hold_id = '" + id + "'");

        byCode(id, "opening", "{\"code\": \"" + code + "\"}").statusCode(403);
    }

    private static ValidatableResponse byCode(String id, String what, String json) {
        return given().contentType("application/json")
                .body(json)
                .post("/api/resources/bed-holds/{id}/{what}", id, what)
                .then();
    }
}
