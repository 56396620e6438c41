package uk.dutydesk.kit.note;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.kit.testing.Tokens;

/** Half of the times it breaks: before the commit, between commit and response, between the broker's word and the relay's mark. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
@TestProfile(NoteFaultsTest.BreaksEverywhere.class)
class NoteFaultsTest {

    private static final int MOST_ATTEMPTS = 100;

    @Test
    void losesNothingAndDoublesNothingWhileEverythingKeepsBreaking() {
        var written = new ArrayList<String>();
        for (var note = 0; note < 6; note++) {
            written.add(write());
            var last = written.get(note);
            await().atMost(ofSeconds(60))
                    .untilAsserted(() -> assertThat(heard(last)).isNotEmpty());
        }

        assertThat(written).allSatisfy(id -> assertThat(heard(id)).hasSize(1));
        given().get("/q/health/live").then().statusCode(200);
    }

    /** As a client does that hears of a failure: the same request with the same key, until it is told what became of it. */
    private static String write() {
        var key = UUID.randomUUID();
        for (var attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var answer = given().auth()
                    .oauth2(Tokens.as("AMHP").of("WEX").token())
                    .contentType("application/json")
                    .header("Idempotency-Key", key)
                    .body("{\"words\": \"%s\", \"writtenAt\": \"2026-11-21T02:00:00Z\"}".formatted(key))
                    .post("/api/kit/notes");
            if (answer.statusCode() == 201) {
                assertThat(TestDatabase.asOwner("select id from note where words = '" + key + "'"))
                        .containsExactly(answer.path("id").toString());
                return answer.path("id");
            }
            assertThat(answer.statusCode()).isEqualTo(500);
        }
        throw new AssertionError("half of the attempts should pass");
    }

    private static java.util.List<String> heard(String id) {
        return TestDatabase.asOwner("select authority from heard where note_id = '" + id + "'");
    }

    public static class BreaksEverywhere implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "failpoint",
                    "after_insert_before_commit=throw:0.5,after_commit_before_response=throw:0.5,after_send_before_mark=throw:0.5");
        }
    }
}
