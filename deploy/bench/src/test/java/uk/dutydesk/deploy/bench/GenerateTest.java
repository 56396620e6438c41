package uk.dutydesk.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.dutydesk.deploy.bench.evaluate.Evaluate;

class GenerateTest {

    @TempDir
    Path folder;

    @Test
    void whatTheProductMakesOfAGeneratedRotaTheEvaluatorPricesTheSame() throws Exception {
        var instance = folder.resolve("AMHP-S-4-over-replan-1.json").toString();
        var solution = folder.resolve("solution.csv").toString();
        var generated = Generate.run(
                new String[] {"AMHP-S-4-over-replan-1", "--into", folder.toString()}, System.err, System.err);
        var solved = new ByteArrayOutputStream();
        var evaluated = new ByteArrayOutputStream();

        var status = Solve.run(new String[] {instance, "--seconds", "2", "--out", solution}, print(solved), System.err);
        Evaluate.run(new String[] {instance, solution}, print(evaluated), print(new ByteArrayOutputStream()));

        assertThat(generated).isZero();
        assertThat(status).isZero();
        var said = Json.MAPPER.readTree(solved.toString(StandardCharsets.UTF_8));
        var found = Json.MAPPER.readTree(evaluated.toString(StandardCharsets.UTF_8));
        assertThat(found.get("score")).isEqualTo(said.get("score"));
        assertThat(found.get("hard").asLong() == 0).isEqualTo(said.get("hard").asLong() == 0);
    }

    @Test
    void refusesANameThatIsNone() {
        var err = new ByteArrayOutputStream();

        assertThat(Generate.run(new String[] {"AMHP-S"}, System.err, print(err)))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("\"AMHP-S\" is no AMHP-");
    }

    private static PrintStream print(ByteArrayOutputStream into) {
        return new PrintStream(into, true, StandardCharsets.UTF_8);
    }
}
