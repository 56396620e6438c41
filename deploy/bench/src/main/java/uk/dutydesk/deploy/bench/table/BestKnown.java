package uk.dutydesk.deploy.bench.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The best published costs, where their list lies beside the instances: {@code best-known.csv}, its sixth column. */
record BestKnown(Map<String, Long> costs) {

    private static final int INSTANCE = 1;
    private static final int COST = 5;

    /** The list in the folder above an instance's, or nothing. */
    static BestKnown near(Path instance) {
        for (var folder = instance.toAbsolutePath().getParent(); folder != null; folder = folder.getParent()) {
            var list = folder.resolve("best-known.csv");
            if (Files.exists(list)) {
                return read(list);
            }
        }
        return new BestKnown(Map.of());
    }

    private static BestKnown read(Path list) {
        var costs = new HashMap<String, Long>();
        try {
            for (var line : Files.readAllLines(list)) {
                var fields = line.split(",", -1);
                if (fields.length > COST && fields[COST].matches("\\d+")) {
                    costs.put(fields[INSTANCE], Long.valueOf(fields[COST]));
                }
            }
        } catch (IOException e) {
            // then nothing is known
        }
        return new BestKnown(costs);
    }

    Optional<Long> of(String instance) {
        return Optional.ofNullable(costs.get(instance));
    }
}
