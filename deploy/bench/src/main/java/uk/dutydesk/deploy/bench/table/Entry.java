package uk.dutydesk.deploy.bench.table;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One run as it is kept: what the solver said, what the evaluator found, and on what machine.
 *
 * @param file the instance as it was named
 * @param evaluatedHard what the independent evaluator found broken
 * @param evaluatedScore what it found it costs
 * @param load the machine's average load in the minute before the run
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Entry(
        String file,
        String instance,
        String engine,
        long seed,
        int seconds,
        int threads,
        long score,
        long hard,
        @Nullable Long bound,
        BigDecimal wallSeconds,
        BigDecimal cpuSeconds,
        @Nullable BigDecimal firstFeasibleSeconds,
        @Nullable Long scoreCalculations,
        @Nullable Long evaluatedHard,
        @Nullable Long evaluatedScore,
        double load,
        String commit,
        String at) {

    /** What makes it the same run: asked for again, it is not run again. */
    String key() {
        return String.join(
                "|", file, engine, Long.toString(seed), Integer.toString(seconds), Integer.toString(threads));
    }

    boolean isLegal() {
        return hard == 0;
    }

    /** Whether solver and evaluator agree. */
    boolean isConfirmed() {
        return evaluatedHard != null
                && evaluatedScore != null
                && (evaluatedHard == 0) == isLegal()
                && (!isLegal() || evaluatedScore == score);
    }
}
