package uk.dutydesk.assessment.board;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.dutydesk.assessment.board.Ticks.Tick;
import uk.dutydesk.assessment.need.DoctorSeat;
import uk.dutydesk.assessment.need.Seat;

/** A doctor may sign without ever having had a seat: their own consultant was on the ward. Such a one fills the first empty place. */
final class DoctorTicks {

    private final List<UUID> signedWithoutSeat;
    private final List<UUID> signed;
    private final List<DoctorSeat> seats;

    DoctorTicks(List<UUID> signed, List<DoctorSeat> seats) {
        this.signed = signed;
        this.seats = seats;
        this.signedWithoutSeat = new ArrayList<>(signed);
        seats.stream().map(DoctorSeat::doctorId).forEach(signedWithoutSeat::remove);
    }

    Tick at(Seat place) {
        var seat = seats.stream().filter(one -> one.seat() == place).findFirst();
        var filled = seat.map(DoctorSeat::doctorId).isPresent();
        if (!filled && !signedWithoutSeat.isEmpty()) {
            return new Tick("DONE", true, signedWithoutSeat.remove(0), null);
        }
        return seat.map(this::tick).orElse(Tick.NONE);
    }

    private Tick tick(DoctorSeat seat) {
        var hasSigned = seat.doctorId() != null && signed.contains(seat.doctorId());
        return hasSigned
                ? new Tick("DONE", true, seat.doctorId(), null)
                : new Tick(seat.state().name(), false, seat.doctorId(), seat.expectedAt());
    }
}
