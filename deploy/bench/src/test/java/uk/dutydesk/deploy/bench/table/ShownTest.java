package uk.dutydesk.deploy.bench.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShownTest {

    @TempDir
    Path folder;

    @Test
    void aCellIsTheMedianTheSpreadAndTheGap() {
        var runs = List.of(run(1, 620, 0), run(2, 607, 0), run(3, 610, 0));

        assertThat(Shown.cell(runs, OptionalLong.of(607), 3)).isEqualTo("610 (607 to 620) 0.5 %");
        assertThat(Shown.cell(runs.subList(0, 1), OptionalLong.empty(), 1)).isEqualTo("620");
    }

    @Test
    void anIllegalRunIsWorseThanAnyOther() {
        assertThat(Shown.cell(List.of(run(1, 607, 0), run(2, 5, 3), run(3, 609, 0)), OptionalLong.of(607), 3))
                .isEqualTo("609 (607 to 609) 0.3 % illegal 1/3");
        assertThat(Shown.cell(List.of(run(1, 607, 0), run(2, 5, 3), run(3, 6, 1)), OptionalLong.of(607), 3))
                .isEqualTo("illegal 2/3");
    }

    @Test
    void aRunTheEvaluatorDoesNotConfirmIsNotShown() {
        var wrong = new Entry(
                "f", "I", "e", 1, 60, 2, 607, 0, null, BigDecimal.ONE, BigDecimal.ONE, null, 1L, 0L, 608L, 0, "c", "t");

        assertThat(Shown.cell(List.of(wrong), OptionalLong.empty(), 1)).isEqualTo("solver and evaluator disagree");
    }

    @Test
    void thereIsNoMedianBeforeAllRunsAreThere() {
        var three = List.of(run(1, 620, 0), run(2, 607, 0), run(3, 5, 3));

        assertThat(Shown.cell(three, OptionalLong.of(607), 5)).isEqualTo("3 of 5 runs: 607 to 620");
        assertThat(Shown.cell(three.subList(0, 1), OptionalLong.of(607), 5)).isEqualTo("1 of 5 runs: 620");
        assertThat(Shown.cell(three.subList(2, 3), OptionalLong.of(607), 5)).isEqualTo("1 of 5 runs, none legal");
    }

    @Test
    void aMedianIsOfTheSeedsAskedForAndNoOthers() {
        var shown = new Shown(
                        List.of(run(1, 610, 0), run(2, 607, 0), run(3, 900, 0)), new BestKnown(Map.of("I", 607L)), 2)
                .markdown("two processors", "versions");

        assertThat(shown).contains("| I | 607 | 600 | 607 (607 to 610) 0.0 % |");
    }

    @Test
    void aTableNamesMachineLoadSeedsAndCommit() {
        var shown = new Shown(List.of(run(1, 610, 0), run(2, 607, 0)), new BestKnown(Map.of("I", 607L)), 2)
                .markdown("two processors", "versions");

        assertThat(shown)
                .contains("Machine: two processors. versions")
                .contains("### 60 s, 2 threads")
                .contains("| instance | best known | best bound | e |")
                .contains("| I | 607 | 600 | 607 (607 to 610) 0.0 % |")
                .contains("2 runs, seeds 1, 2, commit abc, load when a run began 0.5 to 0.5.");
    }

    @Test
    void aBoundAboveWhatALegalTableCostsIsMarked() {
        var best = new BestKnown(Map.of("I", 599L));

        assertThat(new Shown(List.of(run(1, 610, 0)), best, 1).markdown("", ""))
                .contains("| I | 599 | 600 **above a legal cost** |");
        assertThat(new Shown(List.of(run(1, 599, 0)), new BestKnown(Map.of()), 1).markdown("", ""))
                .contains("| I | - | 600 **above a legal cost** |");
        assertThat(new Shown(List.of(run(1, 600, 0), run(2, 5, 3)), new BestKnown(Map.of()), 2).markdown("", ""))
                .contains("| I | - | 600 |");
    }

    @Test
    void aPageKeepsWhatStandsAroundTheTable() throws IOException {
        var page = Files.writeString(folder.resolve("page.md"), "# Before\n");

        SideBySide.put("first\n", page);
        Files.writeString(page, Files.readString(page) + "after\n");
        SideBySide.put("second\n", page);

        assertThat(Files.readString(page))
                .isEqualTo("# Before\n\n## Engines side by side\n\n" + SideBySide.BEGIN + "\nsecond\n" + SideBySide.END
                        + "\nafter\n");
    }

    private static Entry run(long seed, long score, long hard) {
        return new Entry(
                "f",
                "I",
                "e",
                seed,
                60,
                2,
                score,
                hard,
                600L,
                BigDecimal.ONE,
                BigDecimal.TEN,
                null,
                1L,
                hard,
                score,
                0.5,
                "abc",
                "t");
    }
}
