package uk.dutydesk.resource.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.kit.testing.TestTime;
import uk.dutydesk.resource.County;

/** A message names a person, so its bytes have an end; that it came, and what became of it, stays. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class EmptyingMessagesTest {

    @Inject
    EmptyingLooks emptying;

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void nothingWasSaid() {
        County.exists();
        FeedTables.empty();
    }

    @AfterEach
    void nightIsOver() {
        TestTime.reset();
    }

    @Test
    void aMessageIsKeptForThirtyDays() {
        archived("OLD", "2026-10-22T02:09:00Z");
        archived("YOUNG", "2026-10-22T02:11:00Z");

        emptying.once();

        assertThat(TestDatabase.asOwner(
                        "select convert_from(control_id, 'UTF8') || ' ' || length(raw) || ' ' || length(sha256)"
                                + " from feed_message where length(raw) = 0"))
                .containsExactly("OLD 0 32");
        assertThat(meters.counter("feed.messages.emptied").count()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void aMessageThatComesAgainIsKnownAlsoWhenItsBytesAreGone() {
        archived("OLD", "2026-10-22T02:09:00Z");
        emptying.once();

        archived("OLD", "2026-11-21T02:09:00Z");

        assertThat(TestDatabase.asOwner("select count(*) from feed_message")).containsExactly("1");
    }

    @Test
    void whatWasSetAsideAndIsGoneIsNotThereToBeTriedAgain() {
        County.post(
                        County.operator(),
                        "feeds/messages",
                        "{'message': 'MSH|^~\\\\&|A|B|C|D|20261022020900||ADT^A01||P|2.4', 'receivedAt': '2026-11-20T02:10:00Z'}")
                .statusCode(200);
        var id = TestDatabase.asOwner("select id from feed_message").get(0);
        TestTime.advance(Duration.ofDays(30));

        emptying.once();

        County.get(County.operator(), "feeds/quarantine").statusCode(200).body("size()", is(0));
        County.get(County.operator(), "feeds/quarantine/" + id).statusCode(404);
        County.post(County.operator(), "feeds/quarantine/" + id + "/replay", "{}")
                .statusCode(404);
    }

    @Test
    void whatWasNotUnderstoodIsKeptForHalfAYear() {
        var id = setAside("AE");

        emptying.once();

        County.get(County.operator(), "feeds/quarantine/" + id)
                .statusCode(200)
                .body("bytesKeptUntil", is("2027-04-20T02:09:00Z"));
        TestTime.advance(Duration.ofDays(149));
        emptying.once();
        assertThat(lengths()).doesNotContain("0");
        TestTime.advance(Duration.ofDays(2));
        emptying.once();
        assertThat(lengths()).containsExactly("0");
        County.get(County.operator(), "feeds/quarantine/" + id).statusCode(404);
    }

    @Test
    void whatWasNotUnderstoodIsKeptNoLongerThanAnyOtherOnceItIsDismissed() {
        var id = setAside("AE");
        emptying.once();

        dismiss(County.operator(), id).statusCode(204);
        emptying.once();

        assertThat(lengths()).containsExactly("0");
    }

    @Test
    void whatWasRefusedIsKeptNoLongerThanAnyOther() {
        setAside("AR");

        emptying.once();

        assertThat(lengths()).containsExactly("0");
    }

    @Test
    void whatAStrangerSentIsKeptNoLongerThanAnyOther() {
        setAside("AE");
        TestDatabase.asOwner("update feed_message set sender = 'unknown'");

        emptying.once();

        assertThat(lengths()).containsExactly("0");
    }

    @Test
    void whatItsSenderThinksWasTakenIsKeptUntilSomebodyDismissesIt() {
        var id = setAside("AA");

        emptying.once();

        assertThat(lengths()).doesNotContain("0");
        County.get(County.operator(), "feeds/quarantine/" + id).statusCode(200).body("bytesKeptUntil", nullValue());
        dismiss(County.amhp(), id).statusCode(403);
        dismiss(County.bedManager("ZX2"), id).statusCode(404);
        dismiss(County.operator(), id).statusCode(204);
        dismiss(County.operator(), id).statusCode(404);
        emptying.once();
        assertThat(TestDatabase.asOwner("select status || ' ' || length(raw) from feed_message"))
                .containsExactly("DISMISSED 0");
        assertThat(TestDatabase.asOwner("select action from audit_log where subject_id = '" + id + "'"))
                .containsExactlyInAnyOrder("READ", "FeedMessageDismissed");
    }

    /** A message that came more than thirty days ago, was set aside, and was answered so; gives its id. */
    private static String setAside(String answer) {
        archived("OLD", "2026-10-22T02:09:00Z");
        TestDatabase.asOwner(
                "update feed_message set status = 'QUARANTINED', reason = 'unknown-ward', answer = '" + answer + "'");
        return TestDatabase.asOwner("select id from feed_message").get(0);
    }

    private static List<String> lengths() {
        return TestDatabase.asOwner("select length(raw) from feed_message");
    }

    private static ValidatableResponse dismiss(String token, String id) {
        return County.post(token, "feeds/quarantine/" + id + "/dismiss", "{}");
    }

    private static void archived(String id, String at) {
        var message = String.join(
                "\\r",
                "MSH|^~\\\\&|ANY|K|DUTYDESK|WEX|20261022020000||ADT^A28|" + id + "|P|2.4",
                "EVN|A28|20261022020000",
                "PID|1||P9^^^K");
        County.post(County.operator(), "feeds/messages", "{'message': '" + message + "', 'receivedAt': '" + at + "'}")
                .statusCode(200);
    }
}
