package uk.dutydesk.assessment.board;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.need.BedNeed;
import uk.dutydesk.assessment.need.ConveyanceNeed;
import uk.dutydesk.assessment.need.DoctorSeat;
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
     */
    record Tick(
            @NotNull String state,
            boolean done,
            @Nullable UUID who,
            @Nullable Instant at) {

        static final Tick NONE = new Tick("NONE", false, null, null);
    }

    static Ticks of(
            List<UUID> doctorsWhoSigned,
            List<DoctorSeat> seats,
            @Nullable BedNeed bed,
            @Nullable ConveyanceNeed conveyance) {
        var doctors = new DoctorTicks(doctorsWhoSigned, seats);
        return new Ticks(doctors.at(Seat.S12_SEAT), doctors.at(Seat.SECOND_SEAT), bed(bed), conveyance(conveyance));
    }

    private static Tick bed(@Nullable BedNeed bed) {
        if (bed == null) {
            return Tick.NONE;
        }
        var done = bed.state() == BedNeed.State.ACCEPTED || bed.state() == BedNeed.State.OCCUPIED;
        return new Tick(bed.state().name(), done, bed.wardId(), bed.until() == null ? bed.admitUntil() : bed.until());
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
