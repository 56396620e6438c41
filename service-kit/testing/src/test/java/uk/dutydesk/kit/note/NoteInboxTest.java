package uk.dutydesk.kit.note;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.Events;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.kit.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class NoteInboxTest {

    private static final String TOPIC = "dutydesk.kit.notes";
    private static final String TYPE = "uk.dutydesk.kit.NoteWritten.v1";

    @Test
    void hearsWhatWasWrittenAsTheAuthorityItConcerns() {
        String id = given().auth()
                .oauth2(Tokens.as("AMHP").of("WEX").token())
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"words\": \"a note\", \"writtenAt\": \"2026-11-21T02:00:00Z\"}")
                .post("/api/kit/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        await().atMost(ofSeconds(30)).untilAsserted(() -> assertThat(heard(id)).containsExactly("WEX"));
        assertThat(TestDatabase.asOwner(
                        "select count(*) from outbox where aggregate_id = '" + id + "' and published_at is not null"))
                .containsExactly("1");
    }

    @Test
    void appliesAnEventThatArrivesTwiceOnce() {
        var id = UUID.randomUUID();
        var event = UUID.randomUUID().toString();
        var after = UUID.randomUUID();

        Events.send(event, TOPIC, id, TYPE, "WEX", "{\"noteId\": \"" + id + "\"}");
        Events.send(event, TOPIC, id, TYPE, "WEX", "{\"noteId\": \"" + id + "\"}");
        Events.send(
                TOPIC, after, TYPE, "WEX", "{\"noteId\": \"" + after + "\", \"new\": \"a field of a later version\"}");

        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(heard(after.toString())).hasSize(1));
        assertThat(heard(id.toString())).hasSize(1);
    }

    @Test
    void parksWhatItCannotReadAndWhatFollowsItAndLetsTheRestFlow() {
        var poisoned = UUID.randomUUID();
        var healthy = UUID.randomUUID();

        Events.send(TOPIC, poisoned, TYPE, "WEX", "{\"noteId\": ");
        Events.send(TOPIC, poisoned, TYPE, "WEX", "{\"noteId\": \"" + poisoned + "\"}");
        Events.send(TOPIC, healthy, TYPE, "WEX", "{\"noteId\": \"" + healthy + "\"}");

        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(heard(healthy.toString())).hasSize(1));
        assertThat(heard(poisoned.toString())).isEmpty();
        assertThat(TestDatabase.asOwner(
                        "select reason from parked_event where aggregate_id = '" + poisoned + "' order by position"))
                .containsExactly("UnreadableEvent", "behind-a-parked-event");
    }

    private static java.util.List<String> heard(String id) {
        return TestDatabase.asOwner("select authority from heard where note_id = '" + id + "'");
    }
}
