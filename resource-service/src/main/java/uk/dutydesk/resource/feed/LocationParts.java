package uk.dutydesk.resource.feed;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which component of PV1-3 a sender means what with: HL7 names them, and senders use them as they please.
 *
 * @param trust the organisation
 * @param site the hospital site: part of what tells two beds of one name apart
 * @param bay the bay or room; null where the bed's own word says it
 */
public record LocationParts(
        @Nullable @Min(1) @Max(11) Integer trust,
        @Nullable @Min(1) @Max(11) Integer site,
        @NotNull @Min(1) @Max(11) Integer ward,
        @Nullable @Min(1) @Max(11) Integer bay,
        @NotNull @Min(1) @Max(11) Integer bed) {

    /** The ward and the bed are where a bed register of HL7's own words would look for them: kept exactly as sent. */
    @JsonIgnore
    boolean areTheUsual() {
        return bed == 3 && ward <= 2;
    }

    @JsonIgnore
    @AssertTrue(message = "each component means one thing") boolean isEachOnce() {
        return Stream.of(trust, site, ward, bay, bed)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                == Stream.of(trust, site, ward, bay, bed)
                        .filter(Objects::nonNull)
                        .count();
    }
}
