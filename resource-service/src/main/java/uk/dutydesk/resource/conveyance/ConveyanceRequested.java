package uk.dutydesk.resource.conveyance;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of assessment-service's fact of that name. */
record ConveyanceRequested(
        UUID conveyanceId,
        UUID assessmentId,
        String authority,
        String pickUpSector,
        UUID destinationSiteId,
        String authorityKind,
        @Nullable Instant authorityExpires,
        @Nullable List<String> needs,
        Instant earliest,
        Instant latestArrival) {

    @Override
    public List<String> needs() {
        return Objects.requireNonNullElse(needs, List.of());
    }
}
