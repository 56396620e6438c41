package uk.dutydesk.deploy.bench.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.dutydesk.deploy.bench.Given;
import uk.dutydesk.deploy.bench.instance.Mistyped;

class RunnerTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-14T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void eachRunIsThereAtOnceAndOneThatWasBrokenOffIsForgotten() throws IOException {
        var file = folder.resolve("runs.jsonl");
        var runner = new Runner(file, CLOCK);
        runner.run(Given.own("three.txt"), "dutydesk", 1, 1, 1);
        Files.writeString(file, Files.readString(file) + "{\"file\":\"half a li");

        assertThat(runner.kept()).extracting(Entry::seed).containsExactly(1L);

        runner.run(Given.own("three.txt"), "dutydesk", 2, 1, 1);
        assertThat(new Runner(file, CLOCK).kept()).extracting(Entry::seed).containsExactly(1L, 2L);
    }

    @Test
    void saysWhichLineIsNoRun() throws IOException {
        var file = Files.writeString(folder.resolve("runs.jsonl"), "\nno run\n");

        assertThatThrownBy(() -> new Runner(file, CLOCK).kept()).isInstanceOf(Mistyped.class);
    }
}
