package uk.dutydesk.deploy.bench;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One run of one engine on one instance, as one line of JSON.
 *
 * @param score what the table costs where no hard rule is broken; the soft cost beside {@code hard} where some are
 * @param hard how much of the hard rules is broken; 0 means legal
 * @param bound no table costs less; null where the engine gives none
 * @param gap (score - bound) / score, 0 where both are the same; null without a bound or while illegal
 * @param cpuSeconds of this process, from its start
 * @param scoreCalculations null where the engine does not say
 * @param firstFeasibleSeconds after which the first legal table was there; null where none was found
 */
@JsonPropertyOrder({
    "instance",
    "engine",
    "seed",
    "score",
    "hard",
    "bound",
    "gap",
    "wallSeconds",
    "cpuSeconds",
    "firstFeasibleSeconds",
    "scoreCalculations"
})
public record Measured(
        String instance,
        String engine,
        long seed,
        long score,
        long hard,
        @Nullable Long bound,
        @Nullable BigDecimal gap,
        BigDecimal wallSeconds,
        BigDecimal cpuSeconds,
        @Nullable BigDecimal firstFeasibleSeconds,
        @Nullable Long scoreCalculations) {

    /**
     * How far the cost may be from the best.
     *
     * @throws IllegalStateException where a legal table costs less than its bound: then one of the two is wrong
     */
    static @Nullable BigDecimal gap(long score, long hard, @Nullable Long bound) {
        if (bound == null || hard != 0) {
            return null;
        }
        if (bound > score) {
            throw new IllegalStateException(
                    "The bound is " + bound + ", and a legal table costs " + score + ": one of the two is wrong.");
        }
        if (score == 0) {
            return BigDecimal.ZERO;
        }
        return BigDecimal.valueOf(score - bound).divide(BigDecimal.valueOf(score), 4, RoundingMode.HALF_UP);
    }

    static BigDecimal seconds(long nanos) {
        return BigDecimal.valueOf(nanos, 9).setScale(2, RoundingMode.HALF_UP);
    }

    static long cpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean machine
                ? machine.getProcessCpuTime()
                : 0;
    }
}
