package uk.dutydesk.resource.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.failpoint.Failpoints;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.resource.County;
import uk.dutydesk.resource.bed.SettlingBeds;

/** What waits at the same moment shares a transaction, and nothing else: each is answered for itself. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class MovingTogetherTest {

    private static final String TRANSACTIONS = "select count(distinct xmin::text) from feed_message";

    @Inject
    SenderProfiles profiles;

    @Inject
    Normaliser normaliser;

    @Inject
    MovingBeds beds;

    @Inject
    FeedLedger feed;

    @Inject
    KeptMessages kept;

    @Inject
    SettlingBeds settling;

    @Inject
    DoubtingBeds doubting;

    @Inject
    FeedSettings settings;

    @Inject
    SecurityEvents security;

    @Inject
    Failpoints failpoints;

    @Inject
    MeterRegistry meters;

    @Inject
    Clock clock;

    @Inject
    DataSource database;

    private final AtomicBoolean takesLong = new AtomicBoolean(true);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @SuppressWarnings("NullAway.Init")
    private MovingTogether together;

    @SuppressWarnings("NullAway.Init")
    private ReceivingMessages receiving;

    @BeforeEach
    void aFeedWhoseFirstMessageTakesLong() {
        FeedTables.empty();
        var moving = new FirstTakesLong();
        together = new MovingTogether(moving, settings, new SimpleMeterRegistry());
        receiving = new ReceivingMessages(
                profiles, normaliser, moving, together, kept, doubting, settings, security, failpoints, meters, clock);
    }

    @Test
    void whatWaitsIsAppliedInOneTransaction() {
        assertThat(answersOf(IntStream.range(0, 6).mapToObj(bed -> admission("P" + bed, "B" + bed))))
                .containsOnly("AA ");

        assertThat(TestDatabase.asOwner(TRANSACTIONS)).containsExactly("2"); // the first, and those that waited for it
        assertThat(occupied()).hasSize(6);
    }

    @Test
    void moreThanFitGoInTheNext() {
        assertThat(answersOf(
                        IntStream.range(0, settings.atOnce() + 2).mapToObj(bed -> admission("P" + bed, "B" + bed))))
                .containsOnly("AA ");

        assertThat(TestDatabase.asOwner(TRANSACTIONS)).containsExactly("3");
    }

    @Test
    void theSameMessageTwiceIsAppliedOnce() {
        var again = admission("P1", "B1");

        assertThat(answersOf(Stream.of(admission("P0", "B0"), again, again)))
                .containsExactlyInAnyOrder("AA ", "AA ", "AA known");
    }

    @Test
    void aPersonWhoMovesTwiceIsWhereTheyWentLast() {
        var admitted = admission("P1", "B1");
        var moved = Adt.of("A02", "0930").person("P1").in("B2").from("B1").text();
        var movedOn = Adt.of("A02", "1000").person("P1").in("B3").from("B2").text();

        answersOf(Stream.of(admission("P0", "B0"), movedOn, admitted, moved));

        assertThat(occupied()).containsExactly("B0", "B3");
        assertThat(TestDatabase.asOwner("select count(*) from stay")).containsExactly("2");
    }

    @Test
    void whatIsNotUnderstoodIsSetAsideAndTheOthersStayTogether() {
        strictProfile();
        var strangeBed =
                strict(Adt.of("A01", "0900").person("P8").in("LARCH^R1^B8^S").text());
        var strangeWard =
                strict(Adt.of("A08", "0900").person("P9").in("LARCH^^^S").text());

        assertThat(answersOf(Stream.of(
                        admission("P0", "B0"), admission("P1", "B1"), strangeBed, strangeWard, admission("P2", "B2"))))
                .containsExactlyInAnyOrder("AA ", "AA ", "AE unknown-ward", "AE unknown-ward", "AA ");

        assertThat(TestDatabase.asOwner(TRANSACTIONS + " where status = 'APPLIED'"))
                .containsExactly("2");
        assertThat(TestDatabase.asOwner("select status from feed_message where sender = 'strict-pas'"))
                .containsExactly("QUARANTINED", "QUARANTINED");
        assertThat(TestDatabase.asOwner("select count(*) from movement")).containsExactly("3");
    }

    @Test
    void whereOneCannotBeWrittenDownTheOthersAreAllTheSame() {
        withPoison(() -> assertThat(answersOf(Stream.of(
                        admission("P0", "B0"),
                        admission("P1", "B1"),
                        admission("P2", "POISON"),
                        admission("P3", "B3"))))
                .containsExactlyInAnyOrder("AA ", "AA ", "AA ", "AE not-storable"));

        assertThat(occupied()).containsExactly("B0", "B1", "B3");
        assertThat(TestDatabase.asOwner(TRANSACTIONS)).containsExactly("4");
    }

    @Test
    void whileSomebodyIsBusyWithABedEachGoesAlone() {
        takesLong.set(false);
        receive(admission("P1", "B1"));
        whileSomebodyHolds("B1", () -> {
            assertThatThrownBy(() -> receive(admission("P2", "B1"))).matches(Failures::isWorthAnotherTry);

            takesLong.set(true);
            var first = told(admission("P3", "B3"));
            waitFor(begun);
            assertThat(told(admission("P4", "B4")).orTimeout(20, SECONDS).join())
                    .isEqualTo("AA ");
            assertThat(first).isNotDone();
            goOn.countDown();
            assertThat(first.join()).isEqualTo("AA ");
        });
    }

    /** Sends the first, waits until it is at work, sends the others, and lets it go on when they wait for it. */
    private List<String> answersOf(Stream<String> messages) {
        var each = messages.toList();
        var answers = new ArrayList<CompletableFuture<String>>();
        answers.add(told(each.get(0)));
        waitFor(begun);
        each.subList(1, each.size()).forEach(message -> answers.add(told(message)));
        await().until(() -> together.waiting() == each.size() - 1);
        goOn.countDown();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<String> told(String message) {
        return CompletableFuture.supplyAsync(() -> receive(message), MovingTogetherTest::inAThread);
    }

    private String receive(String message) {
        var answer =
                new String(receiving.receive(message.getBytes(UTF_8), Line.OPEN).orElseThrow(), UTF_8);
        return Sender.code(answer) + " " + Sender.reason(answer);
    }

    private void whileSomebodyHolds(String bed, Runnable meanwhile) {
        var held = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var somebody = CompletableFuture.runAsync(
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    lock(bed);
                    held.countDown();
                    waitFor(done);
                }),
                MovingTogetherTest::inAThread);
        waitFor(held);
        try {
            meanwhile.run();
        } finally {
            done.countDown();
        }
        somebody.join();
    }

    private void lock(String bed) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select id from bed where bed = ? for update")) {
            query.setString(1, bed);
            assertThat(query.executeQuery().next()).isTrue();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void withPoison(Runnable meanwhile) {
        TestDatabase.asOwner("""
                create function poison() returns trigger language plpgsql as $$
                begin raise exception using errcode = '54000'; end $$
                """);
        TestDatabase.asOwner(
                "create trigger poison before insert on bed for each row when (new.bed = 'POISON') execute function poison()");
        try {
            meanwhile.run();
        } finally {
            TestDatabase.asOwner("drop trigger poison on bed");
            TestDatabase.asOwner("drop function poison()");
        }
    }

    private static void strictProfile() {
        County.put("feeds/profiles/strict-pas", """
                {'entry': {'organisationCode': 'ZX1', 'carrier': 'MLLP', 'sendingApplication': 'STRICT', 'sendingFacility': 'ZX1',
                 'locationOrder': 'WARD_ROOM_BED_SITE', 'statusMap': {'U': 'FREE'}, 'charset': 'UTF-8', 'zone': 'Europe/London',
                 'acceptedClasses': ['I'], 'acceptedProcessing': ['P'], 'afterDischarge': 'FREE', 'quarantineAnswer': 'AE',
                 'provisionalBeds': false, 'staleAfterMinutes': 30}}
                """);
    }

    private static String admission(String person, String bed) {
        return Adt.of("A01", "0900").person(person).in(bed).text();
    }

    private static String strict(String message) {
        return message.replace("TESTPAS|TESTSITE", "STRICT|ZX1");
    }

    private static List<String> occupied() {
        return TestDatabase.asOwner("select bed from bed where state = 'OCCUPIED' and provisional order by bed");
    }

    private static void inAThread(Runnable work) {
        new Thread(work).start();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, SECONDS)).isTrue();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    /** Takes its time over one message. */
    private final class FirstTakesLong extends MovingBeds {

        FirstTakesLong() {
            super(feed, kept, settling);
        }

        @Override
        Answer apply(Arrival message, Normalised said, Reading reading) {
            if (takesLong.getAndSet(false)) {
                begun.countDown();
                waitFor(goOn);
            }
            return beds.apply(message, said, reading);
        }
    }
}
