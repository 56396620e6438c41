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

/** The relay breaks between the broker's word and its own mark, half of the times. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
@TestProfile(RelayFaultsTest.BreaksBeforeTheMark.class)
class RelayFaultsTest {

    @Test
    void losesNothingAndDoublesNothingWhileTheRelayKeepsBreaking() {
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

    private static String write() {
        return given().auth()
                .oauth2(Tokens.as("AMHP").of("WEX").token())
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"words\": \"a note\", \"writtenAt\": \"2026-11-21T02:00:00Z\"}")
                .post("/api/kit/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static java.util.List<String> heard(String id) {
        return TestDatabase.asOwner("select authority from heard where note_id = '" + id + "'");
    }

    public static class BreaksBeforeTheMark implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("failpoint", "after_send_before_mark=throw:0.5");
        }
    }
}
