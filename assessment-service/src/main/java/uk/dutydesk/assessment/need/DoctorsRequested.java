package uk.dutydesk.assessment.need;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** Doctors are needed to examine a person, one for each seat. */
public record DoctorsRequested(
        UUID assessmentId,
        String authority,
        UUID amhpId,
        List<Seat> seats,
        String sector,
        Instant from,
        Instant until,
        List<String> languages,
        Urgency urgency,
        List<UUID> excludedDoctorIds,
        List<UUID> knownToPersonDoctorIds)
        implements Fact {

    @Override
    public String topic() {
        return "dutydesk.assessment.needs";
    }

    @Override
    public UUID aggregateId() {
        return assessmentId;
    }
}
