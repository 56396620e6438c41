package uk.dutydesk.resource.doctorrequest;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of assessment-service's fact of that name.
 *
 * @param seats those that nobody is needed for any more; all of them where the fact names none
 */
record DoctorsStoodDown(UUID assessmentId, @Nullable List<Seat.Kind> seats) {

    @Override
    public List<Seat.Kind> seats() {
        return Objects.requireNonNullElse(seats, List.of(Seat.Kind.values()));
    }
}
