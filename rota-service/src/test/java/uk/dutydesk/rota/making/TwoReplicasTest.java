package uk.dutydesk.rota.making;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.tenancy.Tenancy;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.rota.RotaStory;
import uk.dutydesk.rota.planning.RotaProblem;
import uk.dutydesk.rota.planning.RotaScore;
import uk.dutydesk.rota.planning.RotaSolver;
import uk.dutydesk.rota.roster.AdoptingProposals;

/** The service under test is one replica; another one, made here, runs the searches. They share the database alone. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class TwoReplicasTest {

    private static final RotaProblem EMPTY = new RotaProblem(List.of(), List.of(), List.of(), List.of());

    @Inject
    Solvings solvings;

    @Inject
    AdoptingProposals adopting;

    @Inject
    Audit audit;

    @Inject
    Tenancy tenancy;

    @Inject
    Clock clock;

    @Inject
    PlanningSettings settings;

    @Test
    void eitherShowsHowASearchOfTheOtherGoes() {
        var story = RotaStory.begin();
        var roster = story.roster("2026-12-14", "2026-12-15");
        var solver = new PatientSolver();

        begin(other(solver), story, roster);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> story.get("/rosters/" + roster + "/solving")
                        .body("state", is("RUNNING"))
                        .body("wishesAndFairness", is(70))
                        .body("nearness.known", is(true))
                        .body("nearness.provedBest", is(false))
                        .body("nearness.gapPercent", is(10))
                        .body("nearness.sentence", is("At most 10 % from the best possible rota.")));
        solver.finish();
    }

    @Test
    void aStopAskedOfOneReachesTheOther() {
        var story = RotaStory.begin();
        var roster = story.roster("2026-12-14", "2026-12-15");
        begin(other(new PatientSolver()), story, roster);

        story.asManager().delete("/rosters/" + roster + "/solving").then().statusCode(202);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> story.get("/rosters/" + roster + "/solving").body("state", is("FINISHED")));
    }

    @Test
    void whatDiedIsSeenAsSuchAndMayBeBegunAgain() {
        var story = RotaStory.begin();
        var roster = story.roster("2026-12-14", "2026-12-15");
        row(story, roster, UUID.randomUUID(), "kit_now() - interval '21 seconds'");
        story.get("/rosters/" + roster + "/solving").body("state", is("LOST"));

        story.post("/rosters/" + roster + "/solving", Map.of()).statusCode(202);

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> story.get("/rosters/" + roster + "/solving").body("state", is("FINISHED")));
    }

    @Test
    void whoWasTakenForDeadStopsAndKeepsNothing() {
        var story = RotaStory.begin();
        var roster = story.roster("2026-12-14", "2026-12-15");
        var solver = new PatientSolver();
        begin(other(solver), story, roster);

        TestDatabase.asOwner(
                "update solving set state = 'LOST', finished_at = kit_now() where roster_id = '%s'".formatted(roster));

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(solver.hasEnded()).isTrue());
        story.get("/rosters/" + roster + "/solving").body("state", is("LOST"));
    }

    @Test
    void aReplicaThatShutsDownKeepsWhatItHasFound() throws InterruptedException {
        var story = RotaStory.begin();
        var roster = story.roster("2026-12-14", "2026-12-15");
        var solver = new PatientSolver();
        var other = other(solver);
        begin(other, story, roster);
        solver.awaitBeginning();

        other.end(new ShutdownEvent());

        story.get("/rosters/" + roster + "/solving").body("state", is("FINISHED"));
    }

    @Test
    void ofTwoWhoBeginAtOnceOneIsSecond() throws Exception {
        var story = RotaStory.begin();
        var roster = story.roster("2026-12-14", "2026-12-15");
        var both = Executors.newFixedThreadPool(2);

        var answers = both.invokeAll(List.of(() -> status(story, roster), () -> status(story, roster)));

        assertThat(Stream.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(202, 409);
        both.shutdown();
    }

    private static int status(RotaStory story, UUID roster) {
        return story.post("/rosters/" + roster + "/solving", Map.of()).extract().statusCode();
    }

    private MakingRotas other(RotaSolver solver) {
        return new MakingRotas(solver, solvings, adopting, audit, tenancy, clock, settings);
    }

    private static void begin(MakingRotas replica, RotaStory story, UUID roster) {
        replica.begin(story.authority(), row(story, roster, replica.process(), "kit_now()"), EMPTY);
    }

    private static UUID row(RotaStory story, UUID roster, UUID process, String since) {
        var id = UUID.randomUUID();
        TestDatabase.asOwner("""
                insert into solving (id, authority, roster_id, run_by, state, started_at, heard_at, stop_asked, demand, filled, progress)
                values ('%s', '%s', '%s', '%s', 'RUNNING', %s, %s, false, 4, 0, '')
                """.formatted(id, story.authority(), roster, process, since, since));
        return id;
    }

    /** Finds something at once, then searches until it is stopped. */
    private static final class PatientSolver implements RotaSolver, RotaSolver.Search {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch ended = new CountDownLatch(1);

        @Override
        public Search prepare(RotaProblem problem, Budget budget) {
            return this;
        }

        @Override
        public ProposedRota run(Consumer<Better> onBetter) {
            var score = new RotaScore(0, 20, 70);
            onBetter.accept(new Better(score, 2, 200_063L));
            begun.countDown();
            try {
                if (!asked.await(30, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("Nobody stopped the search.");
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            ended.countDown();
            return new ProposedRota(List.of(), score, null, List.of());
        }

        @Override
        public void stop() {
            asked.countDown();
        }

        void awaitBeginning() throws InterruptedException {
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        }

        void finish() {
            asked.countDown();
        }

        boolean hasEnded() {
            return ended.getCount() == 0;
        }
    }
}
