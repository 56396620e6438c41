package uk.dutydesk.assessment.board;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.assessment.Assessment;
import uk.dutydesk.assessment.need.BedNeed;
import uk.dutydesk.assessment.need.ConveyanceNeed;
import uk.dutydesk.assessment.need.DoctorSeat;
import uk.dutydesk.assessment.need.Loss;
import uk.dutydesk.assessment.need.LostBed;
import uk.dutydesk.assessment.need.Seat;

/** The four things a case waits for, each with a word and not only a tick. */
record Ticks(
        @NotNull Tick doctor1,
        @NotNull Tick doctor2,
        @NotNull Tick bed,
        @NotNull Tick conveyance) {

    /**
     * @param state NONE, or how far it has come; a doctor's is DONE once they have said what they recommend
     * @param at when it is expected, or until when it is kept
     * @param lost what was held last and is not any more, until something is held again: the state alone would hide it
     */
    record Tick(
            @NotNull String state,
            boolean done,
            @Nullable UUID who,
            @Nullable Instant at,
            @Nullable Lost lost) {

        Tick(String state, boolean done, @Nullable UUID who, @Nullable Instant at) {
            this(state, done, who, at, null);
        }

        static final Tick NONE = new Tick("NONE", false, null, null);
    }

    /** @param why in words that end a sentence */
    record Lost(
            @Nullable UUID wardId,
            @NotNull Loss loss,
            @NotNull String why,
            @NotNull Instant at) {

        static Lost of(LostBed bed) {
            return new Lost(bed.wardId(), bed.why().loss(), bed.why().words(), bed.at());
        }
    }

    static Ticks of(
            Assessment assessment,
            List<UUID> doctorsWhoSigned,
            List<DoctorSeat> seats,
            @Nullable BedNeed bed,
            @Nullable ConveyanceNeed conveyance) {
        var doctors = new DoctorTicks(doctorsWhoSigned, seats);
        return new Ticks(
                doctors.at(Seat.S12_SEAT), doctors.at(Seat.SECOND_SEAT), bed(bed, assessment), conveyance(conveyance));
    }

    private static Tick bed(@Nullable BedNeed bed, Assessment assessment) {
        if (bed == null) {
            return Tick.NONE;
        }
        var done = bed.state() == BedNeed.State.ACCEPTED || bed.state() == BedNeed.State.OCCUPIED;
        return new Tick(
                bed.state().name(),
                done,
                bed.wardId(),
                bed.until() == null ? bed.admitUntil() : bed.until(),
                lost(bed.lost(), assessment));
    }

    /** A person who is in hospital needs no bed any more, and what was lost before is in the log. */
    private static @Nullable Lost lost(@Nullable LostBed bed, Assessment assessment) {
        return bed == null || assessment.admittedAt() != null ? null : Lost.of(bed);
    }

    private static Tick conveyance(@Nullable ConveyanceNeed journey) {
        if (journey == null) {
            return Tick.NONE;
        }
        var done =
                journey.state() == ConveyanceNeed.State.HANDED_OVER || journey.state() == ConveyanceNeed.State.BOOKED;
        return new Tick(journey.state().name(), done, journey.providerId(), journey.pickUpAt());
    }
}
