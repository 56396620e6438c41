package uk.dutydesk.resource.doctorrequest;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of assessment-service's fact of that name. */
record DoctorsRequested(
        UUID assessmentId,
        String authority,
        UUID amhpId,
        List<Seat.Kind> seats,
        String sector,
        Instant from,
        Instant until,
        @Nullable List<String> languages,
        @Nullable String urgency,
        @Nullable List<UUID> excludedDoctorIds,
        @Nullable List<UUID> knownToPersonDoctorIds) {

    @Override
    public List<String> languages() {
        return Objects.requireNonNullElse(languages, List.of());
    }

    @Override
    public String urgency() {
        return Objects.requireNonNullElse(urgency, "ROUTINE");
    }

    @Override
    public List<UUID> excludedDoctorIds() {
        return Objects.requireNonNullElse(excludedDoctorIds, List.of());
    }

    @Override
    public List<UUID> knownToPersonDoctorIds() {
        return Objects.requireNonNullElse(knownToPersonDoctorIds, List.of());
    }
}
