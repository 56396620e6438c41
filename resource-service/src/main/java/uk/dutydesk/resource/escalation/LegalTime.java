package uk.dutydesk.resource.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A legal clock that runs in a case.
 *
 * @param kind as assessment-service names it, such as {@code SECTION_136}
 */
record LegalTime(UUID clockId, String kind, Instant startedAt, Instant endsAt) {

    private static final Map<String, String> WORDS = Map.of(
            "SECTION_136", "Section 136",
            "SECTION_135", "Section 135",
            "SECTION_5_2", "Doctor's holding power (section 5(2))",
            "SECTION_5_4", "Nurse's holding power (section 5(4))",
            "RECALL", "Recall to hospital (section 17F)",
            "SECTION_4", "Section 4",
            "CONVEYANCE_WINDOW", "Time to apply and admit (section 6(1))");

    /** The kinds that end before a person without a bed can be detained in hospital. */
    static Set<String> thatWaitForABed() {
        return WORDS.keySet();
    }

    String words() {
        return WORDS.getOrDefault(kind, kind);
    }

    /**
     * When a step of the ladder is due: as soon as only its part of the time is left, and never before a bed was asked for. Nobody is to be
     * asked for a bed that nobody wants yet, however little time is left by then.
     *
     * @param asked when the bed was asked for
     */
    Instant whenDue(Rung rung, Instant asked) {
        var left = whenLeft(rung.percentLeft());
        return left.isBefore(asked) ? asked : left;
    }

    private Instant whenLeft(int percent) {
        return endsAt.minus(
                Duration.between(startedAt, endsAt).multipliedBy(percent).dividedBy(100));
    }
}
