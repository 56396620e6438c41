package uk.dutydesk.rota.planning;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import uk.dutydesk.rota.planning.Concern.Importance;
import uk.dutydesk.rota.planning.rule.RowRule;

/** What one unit of each rule's amount costs: the same for whoever solves, scores or explains a rota. */
public record Weights(Map<Concern, Importance> importances) {

    public static final Weights USUAL = new Weights(Map.of());

    public Weights {
        var complete = new EnumMap<Concern, Importance>(Concern.class);
        for (var concern : Concern.values()) {
            complete.put(concern, importances.getOrDefault(concern, concern.usual()));
        }
        importances = Map.copyOf(complete);
    }

    /** Nothing where the manager does not care for what the rule asks; law and rest are in nobody's choice. */
    public int of(RowRule rule) {
        var concern = rule.concern();
        return concern == null ? rule.weight() : rule.weight() * of(concern).factor();
    }

    public Importance of(Concern concern) {
        return importances.getOrDefault(concern, concern.usual());
    }

    public boolean isNothing() {
        return importances.values().stream().allMatch(importance -> importance == Importance.NONE);
    }

    /** "NIGHTS=USUAL,WISHES=MUCH" */
    public String written() {
        return Arrays.stream(Concern.values())
                .map(concern -> concern + "=" + of(concern))
                .collect(Collectors.joining(","));
    }

    /** What was written when there were fewer concerns is completed by what is usual. */
    public static Weights read(String written) {
        var importances = new EnumMap<Concern, Importance>(Concern.class);
        for (var each : written.split(",", -1)) {
            var sides = each.split("=", 2);
            importances.put(Concern.valueOf(sides[0]), Importance.valueOf(sides[1]));
        }
        return new Weights(importances);
    }
}
