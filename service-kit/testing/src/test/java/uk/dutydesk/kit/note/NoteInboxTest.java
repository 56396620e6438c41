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

    @Test
    void appliesWhatWasParkedInOrderOnceWhatItMissedHasCome() {
        var early = UUID.randomUUID();
        var missing = UUID.randomUUID();
        var next = UUID.randomUUID();
        Events.send(TOPIC, early, TYPE, "WEX", "{\"noteId\": \"%s\", \"after\": \"%s\"}".formatted(early, missing));
        Events.send(TOPIC, early, TYPE, "WEX", "{\"noteId\": \"%s\"}".formatted(next));
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(parked(early)).containsExactly("1 waits", "1 waits"));

        Events.send(TOPIC, missing, TYPE, "WEX", "{\"noteId\": \"%s\"}".formatted(missing));

        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(TestDatabase.asOwner(
                                "select note_id from heard where note_id in ('%s', '%s', '%s') order by position"
                                        .formatted(early, missing, next)))
                        .containsExactly(missing.toString(), early.toString(), next.toString()));
        assertThat(parked(early)).allMatch(row -> row.endsWith("APPLIED"));
    }

    @Test
    void neverAppliesAgainWhatComesAgainWhileALaterFactIsParked() {
        var aggregate = UUID.randomUUID();
        var first = UUID.randomUUID();
        var missing = UUID.randomUUID();
        var event = UUID.randomUUID().toString();
        var payload = "{\"noteId\": \"%s\"}".formatted(first);
        Events.send(event, TOPIC, aggregate, TYPE, "WEX", payload);
        Events.send(
                TOPIC, aggregate, TYPE, "WEX", "{\"noteId\": \"%s\", \"after\": \"%s\"}".formatted(aggregate, missing));
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(parked(aggregate)).hasSize(1));

        Events.send(event, TOPIC, aggregate, TYPE, "WEX", payload);
        Events.send(TOPIC, missing, TYPE, "WEX", "{\"noteId\": \"%s\"}".formatted(missing));

        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(heard(aggregate.toString())).hasSize(1));
        assertThat(heard(first.toString())).hasSize(1);
        assertThat(parked(aggregate)).containsExactly("1 APPLIED");
    }

    @Test
    void leavesWhatAPersonSetAsideAlone() {
        var hopeless = UUID.randomUUID();
        Events.send(TOPIC, hopeless, TYPE, "WEX", "{\"noteId\": ");
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(parked(hopeless)).hasSize(1));

        TestDatabase.asOwner(
                "update parked_event set resolved_at = kit_now(), resolution = 'SET_ASIDE' where aggregate_id = '%s'"
                        .formatted(hopeless));
        Events.send(TOPIC, hopeless, TYPE, "WEX", "{\"noteId\": \"%s\"}".formatted(hopeless));

        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(heard(hopeless.toString())).hasSize(1));
    }

    @Test
    void triesAgainWhenSomebodyElseWasAtTheRow() {
        var contested = UUID.randomUUID();

        Events.send(TOPIC, contested, TYPE, "WEX", "{\"noteId\": \"%s\", \"collisions\": 2}".formatted(contested));

        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(heard(contested.toString())).hasSize(1));
        assertThat(parked(contested)).isEmpty();
    }

    @Test
    void doesNotGuessAtALaterVersionOfAFact() {
        var id = UUID.randomUUID();

        Events.send(TOPIC, id, TYPE.replace("v1", "v2"), "WEX", "{\"noteId\": \"%s\"}".formatted(id));

        await().atMost(ofSeconds(30)).untilAsserted(() -> assertThat(parked(id)).hasSize(1));
        assertThat(heard(id.toString())).isEmpty();
    }

    /** The parked events of an aggregate: how often they were tried, at first, and what became of them. */
    private static java.util.List<String> parked(UUID aggregate) {
        return TestDatabase.asOwner(
                "select least(attempts, 1) || ' ' || coalesce(resolution, 'waits') from parked_event where aggregate_id = '%s' order by position"
                        .formatted(aggregate));
    }

    private static java.util.List<String> heard(String id) {
        return TestDatabase.asOwner("select authority from heard where note_id = '" + id + "'");
    }
}
