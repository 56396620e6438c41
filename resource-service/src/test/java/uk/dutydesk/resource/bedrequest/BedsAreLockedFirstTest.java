package uk.dutydesk.resource.bedrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.Events;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.kit.testing.TestTime;
import uk.dutydesk.resource.County;

/** A hospital's system is busy with a bed that a case keeps: whoever waits for the bed keeps nobody from the audit meanwhile. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class BedsAreLockedFirstTest {

    private static final String NEED = """
            {"type": "200", "age": 34, "sex": "FEMALE", "section136": false, "accessibility": ["step-free"]}
            """;

    @Inject
    DataSource database;

    private final UUID assessment = UUID.randomUUID();
    private final String ward = "L" + assessment.toString().substring(0, 8);
    private final UUID bed = County.bed(ward, 1);

    @BeforeEach
    void aBedIsKept() {
        County.exists();
        County.ward(ward, County.SITE, "FREE");
        County.hold(bed, assessment);
    }

    @AfterEach
    void nightIsOver() {
        TestTime.reset();
    }

    @Test
    void aChangedNeedWaitsForTheBedOnly() throws SQLException {
        try (var feed = busyWithTheBed()) {
            var event = County.bedWantedNow(assessment, 7, NEED);
            assertThatOthersAreAuditedWhile(event);
            feed.commit();
            heard(event);
        }
    }

    @Test
    void aWithdrawalWaitsForTheBedOnly() throws SQLException {
        try (var feed = busyWithTheBed()) {
            var event = Events.send(
                    "dutydesk.assessment.needs",
                    assessment,
                    "uk.dutydesk.assessment.BedRequestWithdrawn.v1",
                    "WEX",
                    "{\"assessmentId\": \"%s\", \"needVersion\": 9}".formatted(assessment));
            assertThatOthersAreAuditedWhile(event);
            feed.commit();
            heard(event);
        }
    }

    private Connection busyWithTheBed() throws SQLException {
        var feed = database.getConnection();
        feed.setAutoCommit(false);
        try (var statement = feed.createStatement()) {
            statement.execute("select id from bed where id = '" + bed + "' for update");
        }
        return feed;
    }

    private static void assertThatOthersAreAuditedWhile(String event) {
        await().atMost(Duration.ofSeconds(20)).until(BedsAreLockedFirstTest::somebodyWaitsForABed);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> TestDatabase.asSuperuser(
                                "select authority from audit_head where authority = 'WEX' for update skip locked")
                        .equals(List.of("WEX")));
        assertThat(isHeard(event)).isFalse();
    }

    private static boolean somebodyWaitsForABed() {
        return !TestDatabase.asSuperuser(
                        "select pid from pg_stat_activity where wait_event_type = 'Lock' and query like '%select id from bed where id in%'")
                .isEmpty();
    }

    private static void heard(String event) {
        await().atMost(Duration.ofSeconds(20)).until(() -> isHeard(event));
    }

    private static boolean isHeard(String event) {
        return !TestDatabase.asOwner(
                        "select event_id from inbox where consumer = 'bed-needs' and event_id = '%s'".formatted(event))
                .isEmpty();
    }
}
