package uk.dutydesk.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.dutydesk.deploy.bench.evaluate.Evaluate;

class SolveTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsOneLineAndWritesASolutionThatTheEvaluatorPricesTheSame() throws Exception {
        var solution = folder.resolve("solution.csv").toString();

        var status = solve(Given.own("three.txt"), "--engine", "cpsat", "--seconds", "60", "--out", solution);

        assertThat(status).isZero();
        var line = Json.MAPPER.readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(line.fieldNames())
                .toIterable()
                .containsExactly(
                        "instance",
                        "engine",
                        "seed",
                        "score",
                        "hard",
                        "bound",
                        "gap",
                        "wallSeconds",
                        "cpuSeconds",
                        "firstFeasibleSeconds",
                        "scoreCalculations");
        assertThat(line.get("hard").asLong()).isZero();
        assertThat(line.get("bound").asLong()).isEqualTo(line.get("score").asLong());
        assertThat(line.get("gap").asDouble()).isZero();
        var evaluated = new ByteArrayOutputStream();
        assertThat(Evaluate.run(
                        new String[] {Given.own("three.txt"), solution},
                        new PrintStream(evaluated, true, StandardCharsets.UTF_8),
                        System.err))
                .isZero();
        assertThat(Json.MAPPER
                        .readTree(evaluated.toString(StandardCharsets.UTF_8))
                        .get("score"))
                .isEqualTo(line.get("score"));
    }

    @Test
    void refusesInWordsWhatItCannotDo() {
        assertRefused("There is no engine \"gurobi\"", Given.own("three.txt"), "--engine", "gurobi");
        assertRefused("--seconds must be a whole number", Given.own("three.txt"), "--seconds", "soon");
        assertRefused("There is no option --speed", Given.own("three.txt"), "--speed", "9");
        assertRefused("--seed needs a value", Given.own("three.txt"), "--seed");
        assertRefused("deploy/bench/solve FILE");
        assertRefused("cannot be read", folder.resolve("nothing.txt").toString());
        assertRefused("cpsat has no model of this format's rules", Given.own("three.xml"), "--engine", "cpsat");
    }

    private void assertRefused(String words, String... typed) {
        err.reset();
        assertThat(solve(typed)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(words);
        assertThat(out.size()).isZero();
    }

    private int solve(String... typed) {
        return Solve.run(
                typed,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
