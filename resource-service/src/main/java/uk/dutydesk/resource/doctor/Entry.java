package uk.dutydesk.resource.doctor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A doctor's entry in the directory.
 *
 * @param approvedUntil the last day of the section 12 approval; null for a doctor without one
 */
public record Entry(
        @NotBlank @Size(max = 20) String reference,
        @NotBlank @Size(max = 100) String name,

        @NotNull @Pattern(regexp = "FEMALE|MALE|OTHER|NOT_SAID") String sex,

        @NotNull @Pattern(regexp = "\\d{7}", message = "a GMC number has seven digits") String gmcNumber,

        @NotNull @Pattern(regexp = "[0-9 +]{8,20}") String phone,
        Doctor.@NotNull Kind kind,
        @Nullable @Size(max = 10) String employer,
        @Nullable @Size(max = 100) String clinicalTeam,
        @Nullable LocalDate approvedUntil,
        boolean approvedClinician,
        @NotNull @Size(max = 20) List<@NotBlank String> languages,
        @NotNull @Size(max = 20) List<@NotBlank String> specialisms,
        @NotBlank String baseSector) {

    /** Names and telephone numbers stay out of logs. */
    @Override
    public String toString() {
        return "Entry[" + reference + "]";
    }
}
