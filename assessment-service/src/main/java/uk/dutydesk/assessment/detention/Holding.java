package uk.dutydesk.assessment.detention;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.clock.ClockKind;
import uk.dutydesk.assessment.clock.StartedBy;
import uk.dutydesk.assessment.law.AssessmentPeriod;
import uk.dutydesk.assessment.law.DetentionClock;
import uk.dutydesk.assessment.law.EmergencyAdmission;
import uk.dutydesk.assessment.law.HoldingPower;
import uk.dutydesk.assessment.law.LondonDays;
import uk.dutydesk.assessment.law.PlaceOfSafety;
import uk.dutydesk.assessment.law.RecallDetention;
import uk.dutydesk.assessment.law.Regime;
import uk.dutydesk.assessment.law.TreatmentPeriod;

/**
 * How and where a person is held, as it was told.
 *
 * @param arrivedAt at the first place of safety: a move to another does not change it
 * @param decidedToKeepAt where the person already was at a place of safety
 * @param firstEnteredAt where a warrant let a constable in and the person was kept there
 * @param startedAt for every other power: the report, the recall's detention, or the admission
 */
public record Holding(
        @NotNull Power power,
        @Nullable @PastOrPresent Instant arrivedAt,
        @Nullable @PastOrPresent Instant decidedToKeepAt,
        @Nullable @PastOrPresent Instant firstEnteredAt,
        @Nullable @PastOrPresent Instant startedAt,
        @Nullable UUID placeId,
        @Nullable PlaceOfSafety placeKind,
        @Nullable @Size(max = 200) String placeName,
        @Nullable @Size(max = 10) String sector) {

    public static final Holding NOT_HELD = new Holding(Power.NONE, null, null, null, null, null, null, null, null);

    /** What runs because of it, if anything does. */
    public Optional<Period> period() {
        return switch (power) {
            case NONE, NOT_KNOWN -> Optional.empty();
            case S136 ->
                Optional.of(atPlaceOfSafety(ClockKind.SECTION_136, decidedToKeepAt, StartedBy.DECISION_TO_KEEP));
            case S135 -> Optional.of(atPlaceOfSafety(ClockKind.SECTION_135, firstEnteredAt, StartedBy.FIRST_ENTRY));
            case S5_2 ->
                Optional.of(new Period(
                        ClockKind.SECTION_5_2,
                        StartedBy.REPORT,
                        start(),
                        HoldingPower.ofDoctor(start()).endsAt()));
            case S5_4 ->
                Optional.of(new Period(
                        ClockKind.SECTION_5_4,
                        StartedBy.REPORT,
                        start(),
                        HoldingPower.ofNurse(start(), null).endsAt()));
            case S17F ->
                Optional.of(new Period(
                        ClockKind.RECALL,
                        StartedBy.DETENTION_UNDER_RECALL,
                        start(),
                        new RecallDetention(start()).endsAt()));
            case S2 ->
                Optional.of(admitted(
                        ClockKind.SECTION_2,
                        AssessmentPeriod.from(LondonDays.dayOf(start()))
                                .period()
                                .endsAt()));
            case S3 ->
                Optional.of(admitted(ClockKind.SECTION_3, treatment().period().endsAt()));
            case S4 -> Optional.of(admitted(ClockKind.SECTION_4, new EmergencyAdmission(start()).endsAt()));
        };
    }

    /** Refuses a place the Act does not allow for someone of this age. */
    public void requireAllowedPlace(int age, Instant now) {
        if (placeKind != null && (power == Power.S135 || power == Power.S136)) {
            placeKind.requireAllowedFor(age, Regime.inForceOn(LondonDays.dayOf(now)));
        }
    }

    /** The same place and times under a power already recorded. */
    public Holding withPower(Power other) {
        return new Holding(
                other, arrivedAt, decidedToKeepAt, firstEnteredAt, startedAt, placeId, placeKind, placeName, sector);
    }

    /** A clock that the holding starts. */
    public record Period(ClockKind kind, StartedBy startedBy, Instant startedAt, Instant endsAt) {}

    private Period atPlaceOfSafety(ClockKind kind, @Nullable Instant kept, StartedBy keptHow) {
        if ((arrivedAt == null) == (kept == null)) {
            throw new HoldingUnclear(
                    "Say when the person arrived at the place of safety, or when it was decided to keep them"
                            + " there; one of the two starts the clock (" + kind.section() + ").");
        }
        if (arrivedAt != null) {
            return new Period(
                    kind,
                    StartedBy.ARRIVAL,
                    arrivedAt,
                    DetentionClock.startedByArrival(arrivedAt).expiresAt());
        }
        return new Period(
                kind,
                keptHow,
                kept,
                DetentionClock.startedByDecisionToKeep(kept).expiresAt());
    }

    private Period admitted(ClockKind kind, Instant endsAt) {
        return new Period(kind, StartedBy.ADMISSION, start(), endsAt);
    }

    private TreatmentPeriod treatment() {
        var day = LondonDays.dayOf(start());
        return TreatmentPeriod.from(day, Regime.inForceOn(day));
    }

    private Instant start() {
        if (startedAt == null) {
            throw new HoldingUnclear("Say when it started, because a clock runs from then.");
        }
        return startedAt;
    }
}
