package uk.dutydesk.resource.ward;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a ward.
 *
 * @param bedType a code of the national list, such as {@code 200}
 * @param intendedSex 1 male, 2 female, 8 not specified
 * @param intendedAge the national ward-age codes 10 to 15 and 99
 * @param security 0 general, 1 low, 2 medium, 3 high
 * @param admitsFrom London time; null where the ward admits at any hour
 * @param acceptsDetained whether people may be detained there; taken to be so where nobody says
 * @param usualFor authorities whose community teams usually use this ward
 * @param wordCountsHours how long what the ward says of a bed beats what its feed says, in hours; where nobody says it stays as it is, and is four in
 *     a ward that is new
 * @param feed the sender profile that speaks for its beds, if any
 */
public record WardEntry(
        @NotBlank @Size(max = 20) String reference,
        @NotBlank @Size(max = 100) String name,
        @NotNull UUID siteId,

        @NotBlank @KnownWardType String bedType,
        @NotNull @Pattern(regexp = "[128]") String intendedSex,
        @NotNull @Pattern(regexp = "1[0-5]|99") String intendedAge,
        @Min(0) @Max(3) int security,
        boolean locked,
        @Nullable LocalTime admitsFrom,
        @Nullable LocalTime admitsUntil,
        @NotNull @Size(max = 20) List<@NotBlank @KnownAccess String> access,
        @NotNull @Size(max = 50) List<@NotBlank String> usualFor,
        @NotNull @Pattern(regexp = "[0-9 +]{8,20}") String phone,
        @Nullable @Size(max = 50) String feed,
        @Nullable @Size(max = 200) String note,
        @Nullable Boolean acceptsDetained,
        @Nullable @Min(1) @Max(12) Integer wordCountsHours) {

    boolean takesDetained() {
        return acceptsDetained == null || acceptsDetained;
    }
}
