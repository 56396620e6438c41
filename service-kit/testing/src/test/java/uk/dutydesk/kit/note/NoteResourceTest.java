package uk.dutydesk.kit.note;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.kit.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class NoteResourceTest {

    private static final String AMHP = Tokens.as("AMHP").of("WEX").token();
    private static final String ELSEWHERE = Tokens.as("AMHP").of("KES").token();
    private static final String GOOD = "{\"words\": \"a note\", \"writtenAt\": \"2026-11-21T02:00:00Z\"}";

    @Test
    void asksAStrangerToSignIn() {
        given().get("/api/kit/notes/{id}", UUID.randomUUID())
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", is("urn:dutydesk:problem:sign-in-needed"));
    }

    @Test
    void doesNotBelieveATokenItCannotVerify() {
        var forged = AMHP.substring(0, AMHP.length() - 8) + "AAAAAAAA";

        var response = given().auth()
                .oauth2(forged)
                .get("/api/kit/notes/{id}", UUID.randomUUID())
                .then();

        response.statusCode(401).contentType("application/problem+json");
    }

    @Test
    void isForAmhpsOnly() {
        var manager = Tokens.as("SERVICE_MANAGER").of("WEX").token();

        var response = given().auth()
                .oauth2(manager)
                .get("/api/kit/notes/{id}", UUID.randomUUID())
                .then();

        response.statusCode(403)
                .contentType("application/problem+json")
                .body("type", is("urn:dutydesk:problem:not-allowed"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"words": "a note", "writtenAt": "2026-11-21T02:00:00Z"           | 400 | urn:dutydesk:problem:unreadable
            {"words": "a note", "writtenAt": "2026-11-21T02:00:00Z"} x        | 400 | urn:dutydesk:problem:unreadable
            {"words": "a", "words": "b", "writtenAt": "2026-11-21T02:00:00Z"} | 400 | urn:dutydesk:problem:unreadable
            {"words": "a", "writtenAt": "2026-11-21T02:00:00Z", "id": "7"}    | 400 | urn:dutydesk:problem:unreadable
            {"words": 5, "writtenAt": "2026-11-21T02:00:00Z"}                 | 400 | urn:dutydesk:problem:unreadable
            {"words": "a\\u0000", "writtenAt": "2026-11-21T02:00:00Z"}        | 400 | urn:dutydesk:problem:unreadable
            {"words": "a\\ud800", "writtenAt": "2026-11-21T02:00:00Z"}        | 400 | urn:dutydesk:problem:unreadable
            {"words": "a", "writtenAt": "2026-11-21T02:00:00"}                | 400 | urn:dutydesk:problem:unreadable
            {"words": "a", "writtenAt": 1700000000}                           | 400 | urn:dutydesk:problem:unreadable
            {"words": "", "writtenAt": "2026-11-21T02:00:00Z"}                | 400 | urn:dutydesk:problem:invalid
            {"words": "a", "writtenAt": "2026-11-21T02:10:01Z"}               | 400 | urn:dutydesk:problem:invalid
            {"words": "a", "writtenAt": "2026-03-29T01:30[Europe/London]"}    | 422 | urn:dutydesk:problem:time-does-not-exist
            {"words": "a", "writtenAt": "2026-10-25T01:30[Europe/London]"}    | 422 | urn:dutydesk:problem:time-occurs-twice
            {"words": "a", "writtenAt": "9999-01-01T00:00:00Z"}               | 422 | urn:dutydesk:problem:time-out-of-range
            """)
    void refusesWhatItWouldHaveToGuessAt(String body, int status, String type) {
        var response = write(AMHP, UUID.randomUUID().toString(), body);

        response.statusCode(status).contentType("application/problem+json").body("type", is(type));
    }

    @Test
    void namesTheFieldThatCouldNotBeRead() {
        var response = write(AMHP, UUID.randomUUID().toString(), "{\"words\": \"a\", \"writtenAt\": \"soon\"}");

        response.statusCode(400).body("violations.field", hasItem("writtenAt"));
    }

    @Test
    void saysWhatIsWrongWithAFieldInWordsForPeople() {
        var later = "{\"words\": \"a\", \"writtenAt\": \"2026-11-21T02:10:01Z\"}";

        var response = write(AMHP, UUID.randomUUID().toString(), later);

        response.body("violations.message", hasItem("This time has not come yet"));
    }

    @Test
    void wantsAKeyForEachThingDone() {
        var response = given().auth()
                .oauth2(AMHP)
                .contentType("application/json")
                .body(GOOD)
                .post("/api/kit/notes")
                .then();

        response.statusCode(400).body("type", is("urn:dutydesk:problem:idempotency-key-needed"));
    }

    @Test
    void doesARepeatedRequestOnce() {
        var key = UUID.randomUUID().toString();
        var words = UUID.randomUUID().toString();
        var body = GOOD.replace("a note", words);

        var first = write(AMHP, key, body).statusCode(201).extract().path("id");
        var second = write(AMHP, key, body).statusCode(201).extract().path("id");

        assertThat(second).isEqualTo(first);
        assertThat(TestDatabase.asOwner("select count(*) from note where words = '" + words + "'"))
                .containsExactly("1");
    }

    @Test
    void refusesAKeyThatWasUsedForSomethingElse() {
        var key = UUID.randomUUID().toString();
        write(AMHP, key, GOOD).statusCode(201);

        var response = write(AMHP, key, GOOD.replace("a note", "another note"));

        response.statusCode(422).body("type", is("urn:dutydesk:problem:idempotency-key-reused"));
    }

    @Test
    void hidesAnotherAuthoritysNote() {
        var id = written();

        var response =
                given().auth().oauth2(ELSEWHERE).get("/api/kit/notes/{id}", id).then();

        response.statusCode(404).contentType("application/problem+json");
    }

    @Test
    void letsNobodyOverwriteWhatTheyHaveNotSeen() {
        var id = written();

        reword(id, null).statusCode(428);
        reword(id, "\"7\"").statusCode(412);
        reword(id, "*").statusCode(400);
        reword(id, "\"0\"").statusCode(200).body("words", is("other words"));
    }

    @Test
    void keepsTextAsItWasWritten() {
        var words = "O'Brien-Ñandú <script>alert(1)</script> 👩‍👩‍👧 \u202Eabc";

        var response = write(AMHP, UUID.randomUUID().toString(), GOOD.replace("a note", words));

        response.statusCode(201).body("words", is(words));
    }

    @Test
    void sealsEachReadAndChangeToTheOneBefore() {
        var id = written();

        given().auth()
                .oauth2(AMHP)
                .get("/api/kit/notes/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"");

        assertThat(TestDatabase.asOwner("select action || ' ' || actor from audit_log where subject_id = '" + id
                        + "' order by position"))
                .containsExactly("NoteWritten sam", "READ sam");
        assertThat(TestDatabase.asOwner("select audit_fault('WEX')")).containsExactly("null");
    }

    private String written() {
        return write(AMHP, UUID.randomUUID().toString(), GOOD)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse write(String token, String key, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json; charset=utf-8")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/kit/notes")
                .then();
    }

    private static ValidatableResponse reword(String id, @Nullable String ifMatch) {
        var request =
                given().auth().oauth2(AMHP).contentType("application/json").body(GOOD.replace("a note", "other words"));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put("/api/kit/notes/{id}", id).then();
    }
}
