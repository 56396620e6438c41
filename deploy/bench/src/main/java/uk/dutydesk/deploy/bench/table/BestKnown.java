package uk.dutydesk.deploy.bench.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.dutydesk.deploy.bench.Run;
import uk.dutydesk.deploy.bench.amhp.Amhp;
import uk.dutydesk.deploy.bench.instance.Instances;

/** The best published costs, where their list lies above the instances ({@code best-known.csv}), and what was planted. */
record BestKnown(Map<String, Long> costs) {

    private static final int INSTANCE = 1;
    private static final int COST = 5;

    /** Of all instances that were run: from the list in a folder above, or from the instance itself where it was planted. */
    static BestKnown of(List<Entry> entries) {
        var costs = new HashMap<String, Long>();
        for (var entry : entries) {
            var file = Path.of(entry.file().split(":", -1)[0]);
            if (Instances.isAmhp(entry.file()) && Files.exists(file)) {
                Amhp.read(Instances.text(file))
                        .planted()
                        .ifPresent(best -> costs.put(entry.instance(), Run.UNDONE * best.medium() + best.soft()));
            } else {
                list(file).ifPresent(list -> read(list).costs.forEach(costs::putIfAbsent));
            }
        }
        return new BestKnown(costs);
    }

    private static Optional<Path> list(Path instance) {
        for (var folder = instance.toAbsolutePath().getParent(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("best-known.csv"))) {
                return Optional.of(folder.resolve("best-known.csv"));
            }
        }
        return Optional.empty();
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
