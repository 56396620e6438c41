package uk.dutydesk.assessment.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.dutydesk.assessment.Desk.fionnuala;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.assessment.Desk;
import uk.dutydesk.assessment.Texts;
import uk.dutydesk.assessment.timeline.LogEntries;
import uk.dutydesk.kit.outbox.Outbox;
import uk.dutydesk.kit.tenancy.Tenancy;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.Published;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.kit.testing.TestTime;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class AlarmWatchTest {

    @Inject
    AlarmWatch watch;

    @Inject
    EntityManager database;

    @Inject
    Outbox outbox;

    @Inject
    LogEntries log;

    @Inject
    Tenancy tenancy;

    @BeforeEach
    void anEmptyDesk() {
        Desk.clear();
    }

    @Test
    void raisesNoneEarly() {
        fionnuala().referred("2026-11-20T06:10:00.001Z"); // four hours and a millisecond are left

        watch.look();

        assertThat(raised()).isEmpty();
    }

    @Test
    void raisesEachAtItsTime() {
        fionnuala().referred("2026-11-20T06:10:00Z");
        watch.look();
        TestTime.set("2026-11-21T05:10:00Z");

        watch.look();

        assertThat(raised())
                .satisfiesExactly(
                        four -> assertThat(four).contains("PT4H"),
                        two -> assertThat(two).contains("PT2H"),
                        one -> assertThat(one).contains("PT1H"));
    }

    @Test
    void raisesPastOnesOnceWhenAClockIsRecordedLate() {
        fionnuala().referred("2026-11-19T20:10:00Z");

        watch.look();
        watch.look();

        assertThat(raised()).hasSize(4);
    }

    @Test
    void raisesEachExactlyOnceHoweverManyWatch() {
        IntStream.range(0, 30).forEach(i -> fionnuala().referred("2026-11-19T20:10:00Z"));

        var racing = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> watch.look()))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(racing).join();

        assertThat(raised()).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void anExtensionMovesThem() {
        fionnuala().referred("2026-11-20T02:56:00Z"); // 46 minutes are left
        watch.look();
        var clock = clock();
        fionnuala()
                .put("/detentions/{clock}/extension", "\"0\"", Texts.extension("CONDITION_OF_THE_PERSON"), clock)
                .statusCode(200);
        TestTime.set("2026-11-21T04:56:00Z");

        watch.look();

        assertThat(raised()).hasSize(4);
        assertThat(raised().get(3)).contains("PT4H", "2026-11-21T08:56:00Z");
    }

    @Test
    void aStoppedClockIsSilent() {
        var referral = fionnuala().referred("2026-11-20T06:10:00.001Z");
        fionnuala()
                .post(
                        "/referrals/{id}/closure",
                        "{\"outcome\": \"ADVICE_ONLY\", \"reason\": \"Not needed.\", \"happenedAt\": \"2026-11-21T02:05:00Z\"}",
                        referral)
                .statusCode(200);
        TestTime.set("2026-11-22T00:00:00Z");

        watch.look();

        assertThat(raised()).isEmpty();
    }

    @Test
    void looksNoMoreOnceTheServiceIsStopping() {
        fionnuala().referred("2026-11-19T20:10:00Z");
        var stopping = new AlarmWatch(database, outbox, log, tenancy);
        stopping.stop(new ShutdownEvent());

        stopping.look();

        assertThat(raised()).isEmpty();
    }

    private static List<String> raised() {
        return Published.factsOf("dutydesk.assessment.clocks", "ClockAlarmRaised");
    }

    private static UUID clock() {
        return UUID.fromString(
                TestDatabase.asOwner("select id from legal_clock").get(0));
    }
}
