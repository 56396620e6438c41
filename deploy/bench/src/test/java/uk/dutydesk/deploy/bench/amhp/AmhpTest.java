package uk.dutydesk.deploy.bench.amhp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dutydesk.deploy.bench.Engine;
import uk.dutydesk.deploy.bench.instance.Mistyped;
import uk.dutydesk.rota.planning.RotaGrid;
import uk.dutydesk.rota.planning.RotaScore;
import uk.dutydesk.rota.planning.RotaSolver.Better;
import uk.dutydesk.rota.planning.RotaSolver.Budget;
import uk.dutydesk.rota.planning.optaplanner.OptaPlannerSolver;

class AmhpTest {

    private static final String SMALL = Amhp.generate("AMHP-S-4-loose-fresh-1");
    private static final AmhpFile FILE = AmhpFile.read(SMALL);

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "\"weeks\" : 4; \"weeks\" : 3; outside the 3 weeks",
                "\"weeks\" : 4; \"weeks\" : -1; it has -1 weeks",
                "\"priority\" : [0-9]+; \"priority\" : -1; is below 0",
                "\"away\" : \\[[^]]*\\]; \"away\" : null; this is no AMHP instance",
                "\"id\" : \"([^\"]+)\"; \"id\" : \"same\"; line [0-9]+: same is there twice"
            })
    void saysWhatIsWrongBeforeItSearches(String was, String is, String words) {
        var text = SMALL.replaceAll(was, is);

        assertThatThrownBy(() -> Amhp.read(text))
                .isInstanceOf(Mistyped.class)
                .message()
                .containsPattern(words);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theProductGetsAsManyThreadsAsWereAskedFor(int threads) {
        List<Budget> asked = new ArrayList<>();

        Amhp.read(SMALL)
                .prepare(
                        (problem, budget) -> {
                            asked.add(budget);
                            return new OptaPlannerSolver().prepare(problem, budget);
                        },
                        Duration.ofMinutes(1),
                        threads,
                        7);

        assertThat(asked).containsExactly(new Budget(Duration.ofMinutes(1), null, null, threads, 7));
    }

    @Test
    void whoIsPinnedWhileAwayIsNamedBeforeTheSearch() {
        var away = "\"away\" : [ {\n \"from\" : \"2020-01-01T00:00:00Z\", \"until\" : \"2040-01-01T00:00:00Z\","
                + " \"reason\" : \"LEAVE\", \"lost\" : false } ]";
        var text = SMALL.replaceAll("\"away\" : \\[[^]]*]", away)
                .replaceFirst(
                        "\"pinnedTo\" : null",
                        "\"pinnedTo\" : \"" + FILE.people().get(0).id() + "\"");

        assertThatThrownBy(() -> Amhp.read(text))
                .isInstanceOf(Mistyped.class)
                .hasMessageMatching("line [0-9]+: duty .* is pinned to .*, who is away then \\(LEAVE\\).");
    }

    @Test
    void refusesMorePeopleTimesDutiesThanFit() throws Exception {
        var tree = (ObjectNode) new ObjectMapper().readTree(SMALL);
        repeat(tree, "people", 1_000);
        repeat(tree, "duties", 5_001);

        assertThatThrownBy(() -> Amhp.read(tree.toString()))
                .hasMessage("1000 people times 5001 duties are more than the 5000000 that are solved in one piece.");
    }

    private static void repeat(ObjectNode tree, String list, int times) {
        var one = tree.get(list).get(0);
        var many = tree.putArray(list);
        IntStream.range(0, times).forEach(again -> many.add(one));
    }

    @Test
    void whoIsApprovedForYearsToComeIsSoFromTheBeginning() {
        assertThat(able(approvedUntil("2039-06-30")))
                .isEqualTo(able(approvedUntil("2029-12-31")))
                .isPositive();
    }

    private static AmhpFile approvedUntil(String day) {
        return AmhpFile.read(SMALL.replaceAll("\"approvedUntil\" : \"[^\"]+\"", "\"approvedUntil\" : \"" + day + "\""));
    }

    private static long able(AmhpFile file) {
        return Arrays.stream(RotaGrid.of(new AmhpRota(file).problem()).grid().choices())
                .flatMap(Arrays::stream)
                .mapToLong(choices -> choices.length - 1)
                .sum();
    }

    @ParameterizedTest
    @EnumSource(names = {"OPTAPLANNER", "TIMEFOLD"})
    void aPeerFillsTheGridOfTheProductAndIsPricedByItsRules(Engine engine) {
        var problem = new AmhpRota(FILE).problem();
        List<Better> found = new ArrayList<>();

        var proposed = new OnTheGrid(engine.solver())
                .prepare(problem, new Budget(null, null, 50_000, 1, 1))
                .run(found::add);

        assertThat(proposed.assignments()).hasSizeGreaterThan(problem.open().size() / 2);
        assertThat(proposed.score()).isEqualTo(RotaScore.of(problem.with(proposed.assignments())));
        assertThat(found).last().extracting(Better::score).isEqualTo(proposed.score());
    }
}
