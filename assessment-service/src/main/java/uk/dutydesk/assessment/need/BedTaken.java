package uk.dutydesk.assessment.need;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bed kept for a case is occupied: said inside this service, in the transaction that learnt of it. */
public record BedTaken(UUID assessmentId, @Nullable UUID siteId, Instant at) {}
