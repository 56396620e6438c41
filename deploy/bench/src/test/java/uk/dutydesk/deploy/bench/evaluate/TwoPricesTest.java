package uk.dutydesk.deploy.bench.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import uk.dutydesk.deploy.bench.Given;
import uk.dutydesk.deploy.bench.instance.Instance;
import uk.dutydesk.deploy.bench.instance.Instances;
import uk.dutydesk.rota.planning.grid.Table;

/** What the search is told a table costs, and what the evaluator finds in the file of it: never different. */
class TwoPricesTest {

    private static final int TABLES = 60;

    @TempDir
    Path folder;

    @TestFactory
    List<DynamicTest> agreeOnInstancesOfOurOwn() {
        return List.of(
                agree("our own Curtois text", Given.own("three.txt")),
                agree("our own INRC-I XML", Given.own("three.xml")),
                agree("our own INRC-II weeks", Given.ownWeeks()));
    }

    @TestFactory
    List<DynamicTest> agreeOnPublishedInstances() {
        return List.of(
                agree("Curtois 8", Given.published("curtois/Instance8.txt")),
                agree("Curtois 14", Given.published("curtois/Instance14.txt")),
                agree("sprint01", Given.published("inrc1/xml/sprint01.xml")),
                agree("long01", Given.published("inrc1/xml/long01.xml")),
                agree("medium_hint03", Given.published("inrc1/xml/medium_hint03.xml")),
                agree("n005w4", Given.weeksOfFive()));
    }

    private DynamicTest agree(String name, String file) {
        return DynamicTest.dynamicTest(name, () -> {
            var instance = Instances.read(file);
            var random = new Random(7);
            for (int round = 0; round < TABLES; round++) {
                var table = Given.random(instance.grid(), random);
                makeQuiet(table, instance, random, round);

                var priced = instance.grid().price(table);

                var report = evaluated(instance, table, file);
                assertThat(priced.soft()).isEqualTo(report.total());
                assertThat(priced.isLegal()).isEqualTo(report.hard() == 0);
            }
        });
    }

    /** In later rounds more and more days off and repeated days, so that all kinds of runs and legal rows occur. */
    private static void makeQuiet(Table table, Instance instance, Random random, int round) {
        for (int person = 0; person < instance.grid().people(); person++) {
            for (int day = 1; day < instance.grid().days(); day++) {
                var before = table.at(person, day - 1);
                if (random.nextInt(TABLES) < round && instance.grid().allows(person, day, before)) {
                    table.put(person, day, before);
                }
            }
        }
    }

    private Report evaluated(Instance instance, Table table, String file) throws java.io.IOException {
        var solution = folder.resolve("solution.csv");
        Files.writeString(solution, String.join("\n", instance.written(table)));
        return Evaluate.report(file, solution.toString());
    }
}
