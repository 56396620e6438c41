package uk.dutydesk.resource.bedrequest;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of assessment-service's fact of that name.
 *
 * @param needVersion the case's number of it, which goes up; none from a case that does not number yet
 * @param askedAt when the AMHP asked, which may be before it was written down
 */
record BedRequested(
        UUID assessmentId,
        String authority,
        @Nullable Integer needVersion,
        Need need,
        String sector,
        @Nullable Instant neededBy,
        @Nullable Instant askedAt) {

    int number() {
        return needVersion == null ? 0 : needVersion;
    }
}
