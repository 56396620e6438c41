package uk.dutydesk.rota.planning.optaplanner;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.dutydesk.rota.planning.PlanningFixture.day;
import static uk.dutydesk.rota.planning.PlanningFixture.forKestermoor;
import static uk.dutydesk.rota.planning.PlanningFixture.night;
import static uk.dutydesk.rota.planning.PlanningFixture.person;
import static uk.dutydesk.rota.planning.PlanningFixture.pinned;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.config.solver.EnvironmentMode;
import uk.dutydesk.rota.fairness.BurdenKind;
import uk.dutydesk.rota.planning.Assignment;
import uk.dutydesk.rota.planning.Concern;
import uk.dutydesk.rota.planning.Concern.Importance;
import uk.dutydesk.rota.planning.MadeUpRota;
import uk.dutydesk.rota.planning.Precedent;
import uk.dutydesk.rota.planning.RotaProblem;
import uk.dutydesk.rota.planning.RotaScore;
import uk.dutydesk.rota.planning.RotaSolver.Better;
import uk.dutydesk.rota.planning.RotaSolver.Budget;
import uk.dutydesk.rota.planning.RotaSolver.ProposedRota;
import uk.dutydesk.rota.planning.Weights;
import uk.dutydesk.rota.planning.Wished;

/** Ends on steps, never on seconds. */
class OptaPlannerSolverTest {

    @Test
    void theEngineNeverDriftsFromTheRulesWhileItSearches() {
        var asserting = new OptaPlannerSolver(EnvironmentMode.FULL_ASSERT);

        var made = asserting.prepare(MadeUpRota.of(8, 1, 1), Budget.ofSteps(60)).run(better -> {});

        assertThat(made.score().isLegal()).isTrue();
    }

    @Test
    void makesALegalRota() {
        var made = solve(MadeUpRota.of(24, 4, 1), 2000);

        assertThat(made.score().isLegal()).isTrue();
    }

    @Test
    void searchingLongerIsNeverWorse() {
        var problem = MadeUpRota.of(24, 2, 3);

        var longer = solve(problem, 4000);

        assertThat(longer.score()).isLessThanOrEqualTo(solve(problem, 50).score());
    }

    @Test
    void makesTheSameRotaFromTheSameSeedAndSteps() {
        var problem = MadeUpRota.of(12, 2, 5);

        var again = solve(problem, 500);

        assertThat(again.assignments()).isEqualTo(solve(problem, 500).assignments());
    }

    @Test
    void leavesADutyUnfilledRatherThanGiveItToSomebodyWhoMayNot() {
        var kestermoors = forKestermoor(day("KES-D", "2026-12-16"));
        var problem = new RotaProblem(List.of(person("Tom").now()), List.of(kestermoors), List.of(), List.of());

        var made = solve(problem, 10);

        assertThat(made.assignments()).isEmpty();
        assertThat(made.score()).isEqualTo(new RotaScore(0, kestermoors.priority(), 0));
    }

    @Test
    void keepsWhatIsPinnedAndPlansAroundIt() {
        var esther = person("Esther").now();
        var herNight = night("2026-12-15");
        var herDay = day("HUB", "2026-12-16");
        var problem = new RotaProblem(
                List.of(esther),
                List.of(herNight, herDay),
                List.of(new Assignment(esther.id(), pinned(herNight))),
                List.of());

        var made = solve(problem, 10);

        assertThat(made.assignments()).isEmpty();
    }

    @Test
    void givesTheLatestNightToWhoeverIsOwedOne() {
        var owed = person("Owed").fairly(BurdenKind.NIGHTS, 1).now();
        var ahead = person("Ahead").fairly(BurdenKind.NIGHTS, 0).now();
        var problem = new RotaProblem(List.of(ahead, owed), List.of(night("2026-12-15")), List.of(), List.of());

        var made = solve(problem, 10);

        assertThat(made.assignments()).extracting(Assignment::person).containsExactly(owed.id());
    }

    @Test
    void givesADutyAgainstAWishOnlyWhereTheManagerSaysWishesDoNotMatter() {
        var owed = person("Owed")
                .fairly(BurdenKind.NIGHTS, 1)
                .wishing(Wished.Kind.RATHER_NOT, "2026-12-15T20:00", "2026-12-16T00:00")
                .now();
        var ahead = person("Ahead").fairly(BurdenKind.NIGHTS, 0).now();
        var wishesAside = new RotaProblem(
                List.of(ahead, owed),
                List.of(night("2026-12-15")),
                List.of(),
                List.of(),
                new Weights(Map.of(Concern.WISHES, Importance.NONE, Concern.NIGHTS, Importance.MOST)));

        var made = solve(wishesAside, 10);

        assertThat(made.assignments()).extracting(Assignment::person).containsExactly(owed.id());
    }

    @Test
    void leavesADutyWithWhoeverHasItInThePublishedRota() {
        var ann = person("Ann").now();
        var bob = person("Bob").now();
        var bobs = night("2026-12-15").preceded(new Precedent(bob.id(), 1, null));
        var problem = new RotaProblem(List.of(ann, bob), List.of(bobs), List.of(), List.of());

        var made = solve(problem, 10);

        assertThat(made.assignments()).extracting(Assignment::person).containsExactly(bob.id());
    }

    @Test
    void givesALineToWhoeversTurnItIs() {
        var ann = person("Ann").now();
        var bob = person("Bob").now();
        var bobs = night("2026-12-15").preceded(Precedent.NONE.turnOf(bob.id()));
        var problem = new RotaProblem(List.of(ann, bob), List.of(bobs), List.of(), List.of());

        var made = solve(problem, 10);

        assertThat(made.assignments()).extracting(Assignment::person).containsExactly(bob.id());
    }

    @Test
    void tellsOfEveryBetterRotaItFinds() {
        List<Better> found = new ArrayList<>();

        new OptaPlannerSolver()
                .prepare(MadeUpRota.of(12, 2, 7), Budget.ofSteps(300))
                .run(found::add);

        assertThat(found).isNotEmpty();
        assertThat(found).extracting(Better::score).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void keepsTheBestSoFarWhenStopped() {
        var search = new OptaPlannerSolver().prepare(MadeUpRota.of(24, 4, 1), Budget.ofSteps(Integer.MAX_VALUE));

        var made = search.run(better -> search.stop());

        assertThat(made.assignments()).isNotEmpty();
    }

    @Test
    void stoppedBeforeItHasReadTheRotaItLeavesTheDraftAsItIs() {
        var problem = MadeUpRota.of(24, 4, 1);
        var drafted = problem.with(solve(problem, 10).assignments());
        var search = new OptaPlannerSolver().prepare(drafted, Budget.ofSteps(Integer.MAX_VALUE));
        search.stop();

        var made = search.run(better -> {});

        assertThat(made.assignments()).isEqualTo(drafted.draft());
        assertThat(made.score()).isEqualTo(RotaScore.of(drafted));
    }

    private static ProposedRota solve(RotaProblem problem, int steps) {
        return new OptaPlannerSolver().prepare(problem, Budget.ofSteps(steps)).run(better -> {});
    }

    @Test
    void provesTheBestWhereItIsFoundAndEndsThere() {
        var owed = person("Owed").fairly(BurdenKind.NIGHTS, 1).now();
        var ahead = person("Ahead").fairly(BurdenKind.NIGHTS, 0).now();
        var problem = new RotaProblem(List.of(ahead, owed), List.of(night("2026-12-15")), List.of(), List.of());
        var fiveMinutes = Duration.ofMinutes(5);

        var made = new OptaPlannerSolver()
                .prepare(problem, Budget.lasting(fiveMinutes, fiveMinutes))
                .run(better -> {});

        assertThat(made.nearness().isProvedBest()).isTrue();
    }

    @Test
    void withOneThreadAllIsDoneOnTheCallersOwn() {
        var fiveMinutes = Duration.ofMinutes(5);
        Set<Thread> threads = new HashSet<>();
        var search = new OptaPlannerSolver()
                .prepare(MadeUpRota.of(8, 1, 1), new Budget(fiveMinutes, fiveMinutes, null, 1, 1));

        search.run(better -> {
            threads.add(Thread.currentThread());
            if (better.bound() != null) {
                search.stop();
            }
        });

        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void saysWhyThereIsNoBoundWhereStepsCount() {
        var made = solve(MadeUpRota.of(8, 1, 1), 10);

        assertThat(made.nearness().known()).isFalse();
        assertThat(made.notes()).isNotEmpty();
    }
}
