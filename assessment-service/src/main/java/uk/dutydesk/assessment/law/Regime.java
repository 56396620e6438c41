package uk.dutydesk.assessment.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The law in force on the day of a legal event: an application, an admission, a report.
 *
 * <p>What was begun under one regime stays under it, so a rule is given the regime of its own event and never today's.
 */
public enum Regime {
    /** The Act as it stood before the 2025 Act's changes to detention. */
    MENTAL_HEALTH_ACT_1983(LocalDate.of(1983, 9, 30), List.of(6, 6, 12), 6, true, true),

    /**
     * As the Mental Health Act 2025 (c. 33) will amend it: ss. 25, 26, 29 and the removal of police stations. No date has been
     * appointed for these, so it is never chosen; give it a date here when the commencement regulations are made.
     */
    MENTAL_HEALTH_ACT_2025(null, List.of(3, 3, 6, 12), 3, false, false);

    private final Optional<LocalDate> commencement;

    @SuppressWarnings("ImmutableEnumChecker") // only ever made by List.of
    private final List<Integer> treatmentMonths;

    private final int barredMonths;
    private final boolean policeStations;
    private final boolean objectionIsFinal;

    Regime(
            @Nullable LocalDate commencement,
            List<Integer> treatmentMonths,
            int barredMonths,
            boolean policeStations,
            boolean objectionIsFinal) {
        this.commencement = Optional.ofNullable(commencement);
        this.treatmentMonths = treatmentMonths;
        this.barredMonths = barredMonths;
        this.policeStations = policeStations;
        this.objectionIsFinal = objectionIsFinal;
    }

    public static Regime inForceOn(LocalDate legalEvent) {
        return MENTAL_HEALTH_ACT_2025.hasCommencedBy(legalEvent) ? MENTAL_HEALTH_ACT_2025 : MENTAL_HEALTH_ACT_1983;
    }

    private boolean hasCommencedBy(LocalDate day) {
        return commencement.filter(date -> !day.isBefore(date)).isPresent();
    }

    /**
     * Months of detention for treatment, s.20(1) and (2).
     *
     * @param renewal 0 for the first period, then 1, 2, ...; later renewals are as long as the last listed
     */
    int treatmentMonths(int renewal) {
        return treatmentMonths.get(Math.min(renewal, treatmentMonths.size() - 1));
    }

    /** Months in which a barred relative may not order discharge again, s.25. */
    int barredMonths() {
        return barredMonths;
    }

    /** Whether an adult may, exceptionally, be held at a police station, s.136A. */
    boolean allowsPoliceStations() {
        return policeStations;
    }

    /** Whether an objection under s.11(4) stops an application outright. */
    boolean objectionIsFinal() {
        return objectionIsFinal;
    }
}
