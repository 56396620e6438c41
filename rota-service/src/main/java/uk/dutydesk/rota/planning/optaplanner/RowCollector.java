package uk.dutydesk.rota.planning.optaplanner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.optaplanner.core.api.score.stream.uni.UniConstraintCollector;
import uk.dutydesk.rota.planning.PlannedDuty;
import uk.dutydesk.rota.planning.Row;

/** Gathers a person's slots into their row. */
final class RowCollector implements UniConstraintCollector<Slot, List<PlannedDuty>, Row> {

    @Override
    public Supplier<List<PlannedDuty>> supplier() {
        return ArrayList::new;
    }

    @Override
    public BiFunction<List<PlannedDuty>, Slot, Runnable> accumulator() {
        return (duties, slot) -> {
            var duty = slot.duty();
            duties.add(duty);
            return () -> duties.remove(duty);
        };
    }

    @Override
    public Function<List<PlannedDuty>, Row> finisher() {
        return Row::of;
    }
}
