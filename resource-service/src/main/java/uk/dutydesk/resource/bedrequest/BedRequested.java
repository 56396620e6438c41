package uk.dutydesk.resource.bedrequest;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of assessment-service's fact of that name. */
record BedRequested(
        UUID assessmentId,
        String authority,
        Need need,
        String sector,
        @Nullable Instant neededBy) {}
