package uk.dutydesk.deploy.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import uk.dutydesk.deploy.bench.instance.Mistyped;
import uk.dutydesk.deploy.bench.peer.cpsat.CpSat;
import uk.dutydesk.deploy.bench.peer.optaplanner.StockOptaPlanner;
import uk.dutydesk.deploy.bench.peer.timefold.Timefold;
import uk.dutydesk.rota.planning.grid.GridSolver;
import uk.dutydesk.rota.planning.optaplanner.OptaPlannerGridSolver;

/** Who may fill a grid here: the product's engine and its peers. */
public enum Engine {
    DUTYDESK,
    OPTAPLANNER,
    TIMEFOLD,
    CPSAT;

    public GridSolver solver() {
        return switch (this) {
            case DUTYDESK -> new OptaPlannerGridSolver();
            case OPTAPLANNER -> new StockOptaPlanner();
            case TIMEFOLD -> new Timefold();
            case CPSAT -> new CpSat();
        };
    }

    /** Its model needs every rule about a person said in the row shapes. */
    public boolean needsWholeShapes() {
        return this == CPSAT;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Engine of(String word) {
        return Arrays.stream(values())
                .filter(engine -> engine.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Mistyped("There is no engine \"" + word + "\"; there are "
                        + Arrays.stream(values()).map(Engine::word).collect(Collectors.joining(", ")) + "."));
    }
}
