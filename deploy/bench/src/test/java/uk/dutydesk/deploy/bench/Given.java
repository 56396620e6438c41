package uk.dutydesk.deploy.bench;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import uk.dutydesk.rota.planning.grid.Grid;
import uk.dutydesk.rota.planning.grid.Table;

/** Instances to test with: small ones of our own, and the published ones where they lie beside the project. */
public final class Given {

    private Given() {}

    public static String own(String name) {
        try {
            return Path.of(Objects.requireNonNull(Given.class.getResource("/instances/" + name))
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String ownWeeks() {
        return own("Sc-two.txt") + ":H0-two-0.txt:WD-two-0.txt,WD-two-0.txt";
    }

    /** One of shared/data/rota; the test is skipped where that is not there. */
    public static String published(String file) {
        for (var root = Path.of("").toAbsolutePath(); root != null; root = root.getParent()) {
            var found = root.resolve("shared/data/rota");
            if (Files.isDirectory(found)) {
                return found.resolve(file).toString();
            }
        }
        assumeTrue(false, "The published instances are not here: shared/data/rota beside the project.");
        return file;
    }

    public static String weeksOfFive() {
        return published("inrc2/n005w4/Sc-n005w4.txt")
                + ":H0-n005w4-0.txt:WD-n005w4-1.txt,WD-n005w4-2.txt,WD-n005w4-3.txt,WD-n005w4-3.txt";
    }

    public static Table random(Grid grid, Random random) {
        var table = Table.empty(grid.people(), grid.days());
        for (int person = 0; person < grid.people(); person++) {
            for (int day = 0; day < grid.days(); day++) {
                var choices = grid.choices()[person][day];
                table.put(person, day, choices[random.nextInt(choices.length)]);
            }
        }
        return table;
    }
}
