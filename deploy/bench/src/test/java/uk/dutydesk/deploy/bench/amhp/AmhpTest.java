package uk.dutydesk.deploy.bench.amhp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dutydesk.deploy.bench.instance.Mistyped;
import uk.dutydesk.rota.planning.RotaSolver.Budget;
import uk.dutydesk.rota.planning.optaplanner.OptaPlannerSolver;

class AmhpTest {

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
        var text = Amhp.generate("AMHP-S-4-loose-fresh-1").replaceAll(was, is);

        assertThatThrownBy(() -> Amhp.read(text))
                .isInstanceOf(Mistyped.class)
                .message()
                .containsPattern(words);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theProductGetsAsManyThreadsAsWereAskedFor(int threads) {
        List<Budget> asked = new ArrayList<>();

        Amhp.read(Amhp.generate("AMHP-S-4-loose-fresh-1"))
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
}
