package uk.dutydesk.assessment.need;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.outbox.Fact;

/** A bed is needed. What is said of the person is only what chooses a ward. */
public record BedRequested(UUID assessmentId, String authority, Need need, String sector, Instant neededBy)
        implements Fact {

    /** The type, sex and security are codes of the beds' own list. */
    public record Need(
            @NotBlank @Size(max = 20) String type,
            @Min(0) @Max(130) int age,
            @NotBlank @Size(max = 20) String sex,
            boolean section136,
            @NotNull @Size(max = 20) List<@NotBlank @Size(max = 60) String> accessibility,
            @Nullable @Size(max = 20) String security) {}

    @Override
    public String topic() {
        return "dutydesk.assessment.needs";
    }

    @Override
    public UUID aggregateId() {
        return assessmentId;
    }
}
