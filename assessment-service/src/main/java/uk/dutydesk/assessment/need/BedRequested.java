package uk.dutydesk.assessment.need;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.outbox.Fact;

/**
 * A bed is needed, or what is needed of it has changed. What is said of the person is only what chooses a ward.
 *
 * @param needVersion goes up by one each time; whoever knows a later one leaves an earlier one alone
 */
public record BedRequested(
        UUID assessmentId,
        String authority,
        int needVersion,
        Need need,
        String sector,
        Instant neededBy,
        Instant askedAt)
        implements Fact {

    /**
     * The type, sex, security and words for access are of the beds' own lists.
     *
     * @param detained whether the person is, or is to be, detained; where nobody says, under section 136 only
     */
    public record Need(
            @NotBlank @Pattern(regexp = "[23]\\d{2}", message = "Choose a kind of ward") String type,

            @Min(0) @Max(130) int age,

            @NotBlank @Pattern(regexp = "[1289]|FEMALE|MALE|OTHER", message = "Choose whom the ward is for") String sex,

            boolean section136,

            @NotNull @Size(max = 20) List<
                            @NotBlank @Pattern(
                                    regexp = "[a-z0-9][a-z0-9 -]{0,29}",
                                    message = "Choose from the list; tell the ward the rest by phone")
                            String>
                    accessibility,

            @Nullable @Pattern(regexp = "[0-3]") String security,
            @Nullable Boolean detained) {}

    @Override
    public String topic() {
        return "dutydesk.assessment.needs";
    }

    @Override
    public UUID aggregateId() {
        return assessmentId;
    }
}
