package uk.dutydesk.resource.bed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.Published;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.kit.testing.TestTime;
import uk.dutydesk.resource.County;

/** The ward says yes in the moment in which the hold runs out. Between choosing a hold and ending it there is a gap, made wide here. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
@TestProfile(HoldExpiryRaceTest.WithAGap.class)
class HoldExpiryRaceTest {

    @Inject
    HoldLooks holdLooks;

    @Inject
    DataSource database;

    private String hold = "";

    @BeforeEach
    void aHoldThatRunsOutAtTwentyToFour() {
        var ward = "R" + UUID.randomUUID().toString().substring(0, 8);
        County.exists();
        TestDatabase.asOwner("update bed_hold set state = 'EXPIRED' where state in ('HELD', 'CONFIRMED')");
        County.ward(ward, County.SITE, "FREE");
        hold = County.hold(County.bed(ward, 1), UUID.randomUUID());
    }

    @AfterEach
    void nightIsOver() {
        TestTime.reset();
    }

    @Test
    void aYesThatWasBeingWrittenWhenTheHoldWasChosenIsNotTakenBack() throws SQLException {
        try (var ward = database.getConnection()) {
            ward.setAutoCommit(false);
            saysYes(ward);
            TestTime.set("2026-11-21T03:40:01Z");
            var look = CompletableFuture.runAsync(holdLooks::once);
            await().until(HoldExpiryRaceTest::isInTheGap);
            ward.commit();
            look.join();
        }

        assertThat(state()).containsExactly("CONFIRMED");
        assertThat(expiries()).isEmpty();
    }

    @Test
    void aYesThatIsStillBeingWrittenIsNotWaitedFor() throws SQLException {
        try (var ward = database.getConnection()) {
            ward.setAutoCommit(false);
            saysYes(ward);
            TestTime.set("2026-11-21T03:40:01Z");
            holdLooks.once();
            ward.commit();
        }

        assertThat(state()).containsExactly("CONFIRMED");
        assertThat(expiries()).isEmpty();
    }

    @RepeatedTest(12)
    void ofAYesAndTheEndOfTheHoldExactlyOneHappens() {
        var yes = CompletableFuture.supplyAsync(
                () -> County.post(County.bedManager("ZX1"), "bed-holds/" + hold + "/answer", "{'answer': 'YES'}")
                        .extract()
                        .statusCode());
        var soon = CompletableFuture.delayedExecutor(ThreadLocalRandom.current().nextInt(25), TimeUnit.MILLISECONDS);
        CompletableFuture.runAsync(() -> TestTime.set("2026-11-21T03:40:01Z"), soon)
                .join();
        var replicas =
                List.of(CompletableFuture.runAsync(holdLooks::once), CompletableFuture.runAsync(holdLooks::once));
        replicas.forEach(CompletableFuture::join);
        var answered = yes.join();
        holdLooks.once();

        assertThat(answered).isIn(200, 409);
        assertThat(state()).containsExactly(answered == 200 ? "CONFIRMED" : "EXPIRED");
        assertThat(expiries()).hasSize(answered == 200 ? 0 : 1);
    }

    /** As the ward's answer writes it, not yet committed. */
    private void saysYes(Connection ward) throws SQLException {
        try (var statement = ward.createStatement()) {
            statement.execute(
                    "update bed_hold set state = 'CONFIRMED', held_until = '2026-11-21T09:00:00Z', version = version + 1 "
                            + "where id = '" + hold + "' and state = 'HELD' and held_until > kit_now()");
            assertThat(statement.getUpdateCount()).isEqualTo(1);
        }
    }

    private static boolean isInTheGap() {
        return !TestDatabase.asSuperuser(
                        "select pid from pg_stat_activity where state = 'idle in transaction' and query like 'select id from bed_hold where state in%'")
                .isEmpty();
    }

    private List<String> state() {
        return TestDatabase.asOwner("select state from bed_hold where id = '" + hold + "'");
    }

    private List<String> expiries() {
        return Published.factsOf("dutydesk.resource.beds", "BedHoldExpired").stream()
                .filter(fact -> fact.contains(hold))
                .toList();
    }

    public static class WithAGap implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("failpoint", "hold_expiry_race=sleep:300");
        }
    }
}
