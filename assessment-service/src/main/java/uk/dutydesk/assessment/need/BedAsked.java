package uk.dutydesk.assessment.need;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;

/**
 * What an AMHP says that the person needs of a bed.
 *
 * @param sector the postcode sector to search from; without one nobody could look
 * @param happenedAt when it was said, in UTC, which may be before it was written down
 */
record BedAsked(
        @NotNull @Valid BedRequested.Need need,

        @NotBlank @Pattern(regexp = Sector.WRITTEN, message = Sector.MESSAGE) String sector,

        @NotNull Instant neededBy,
        @NotNull @PastOrPresent Instant happenedAt) {

    /** What a person needs stays out of logs. */
    @Override
    public String toString() {
        return "BedAsked[" + happenedAt + "]";
    }
}
