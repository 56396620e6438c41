package uk.dutydesk.resource.provider;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a provider.
 *
 * @param meets needs it can meet, as codes: {@code SECURE}, {@code WHEELCHAIR}, {@code WOMAN_IN_CREW} ...
 * @param furthestMiles how far it goes; null for no limit
 */
public record ProviderEntry(
        @NotBlank @Size(max = 10) String organisation,
        @NotBlank @Size(max = 100) String name,
        @NotNull @Pattern(regexp = "[0-9 +]{8,20}") String phone,
        @NotEmpty @Size(max = 50) List<@NotBlank String> vehicles,
        @NotNull @Size(max = 30) List<@NotBlank String> meets,
        @NotBlank @Size(max = 200) String crew,
        @Min(1) @Max(1440) int answersWithinMinutes,
        @Nullable @Min(1) Integer furthestMiles,
        @Nullable @Size(max = 200) String note) {}
