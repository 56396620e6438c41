package uk.dutydesk.rota.amhp;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is recorded about a person when they are registered or their record is changed. */
record AmhpRequest(
        @NotBlank @Size(max = 20) String reference,
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 60) String called,
        @NotBlank @Size(max = 30) String pronoun,
        @NotNull Profession profession,
        @NotBlank @Pattern(regexp = "[+0-9 ()-]{7,25}") String phone,
        @Size(max = 200) @Nullable String reachedBy,
        @NotNull @Size(max = 20) List<@NotBlank @Size(max = 60) String> languages,
        @Nullable UUID teamId,
        boolean trainee,
        @Nullable UUID supervisorId,
        @Nullable Instant countsAsCoverFrom,
        @Min(1) @Max(50) @Nullable Integer pairedFor,
        @NotNull @Valid ContractRequest contract,
        @NotNull @Size(max = 20) List<@Valid ActingForRequest> actingFor,
        @Nullable LocalDate returnedOn,
        @Nullable Boolean bestInterestsAssessor,
        @Size(max = 20) @Nullable List<@NotBlank @Size(max = 60) String> specialisms,
        @Size(max = 30) @Nullable List<@Valid NeverWorksRequest> neverWorks) {

    @AssertTrue(message = "a trainee has a supervisor") boolean isSupervisorId() {
        return !trainee || supervisorId != null;
    }

    AmhpRequest supervisedBy(UUID supervisor) {
        return new AmhpRequest(
                reference,
                name,
                called,
                pronoun,
                profession,
                phone,
                reachedBy,
                languages,
                teamId,
                trainee,
                supervisor,
                countsAsCoverFrom,
                pairedFor,
                contract,
                actingFor,
                returnedOn,
                bestInterestsAssessor,
                specialisms,
                neverWorks);
    }

    Particulars asParticulars() {
        return new Particulars(
                reference,
                name,
                called,
                pronoun,
                profession,
                phone,
                reachedBy,
                List.copyOf(languages),
                teamId,
                trainee,
                supervisorId,
                countsAsCoverFrom,
                pairedFor,
                returnedOn,
                bestInterestsAssessor != null && bestInterestsAssessor,
                specialisms == null ? List.of() : List.copyOf(specialisms));
    }

    Set<NeverWorks> asNeverWorks() {
        return neverWorks == null
                ? Set.of()
                : neverWorks.stream()
                        .map(each -> new NeverWorks(each.day(), each.from(), each.until()))
                        .collect(Collectors.toSet());
    }

    Set<Agreement> asAgreements() {
        return actingFor.stream()
                .map(agreed -> new Agreement(agreed.authority(), agreed.from(), agreed.until()))
                .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return "AmhpRequest[" + reference + "]";
    }

    /** Hours a week, and what has been agreed about when. */
    record ContractRequest(
            @NotNull @DecimalMin("0") @DecimalMax("60") BigDecimal weeklyHours,
            @NotNull Set<DayOfWeek> workingDays,
            @NotNull @Size(max = 50) Set<@NotBlank @Size(max = 20) String> onlyLines,
            boolean dayLinesOnly,
            boolean noNights,
            @Min(1) @Max(7) @Nullable Integer maxDutiesPerWeek,
            @PositiveOrZero int nightShare,
            @PositiveOrZero int weekendShare,
            boolean optOut48,
            @Nullable LocalDate optOutUntil,
            @DecimalMin("0") @DecimalMax("80") @Nullable BigDecimal otherHours,
            @Nullable Boolean restByFortnight) {

        @AssertTrue(message = "only somebody who has opted out ends it") boolean isOptOutUntil() {
            return optOut48 || optOutUntil == null;
        }

        WorkingPattern asPattern() {
            return new WorkingPattern(
                    weeklyHours,
                    workingDays,
                    onlyLines,
                    dayLinesOnly,
                    noNights,
                    maxDutiesPerWeek,
                    nightShare,
                    weekendShare,
                    optOut48,
                    optOutUntil,
                    otherHours == null ? BigDecimal.ZERO : otherHours,
                    restByFortnight != null && restByFortnight);
        }
    }

    /** A time in every week; one that ends at or before the time it begins ends on the next day. */
    record NeverWorksRequest(
            @NotNull DayOfWeek day,
            @NotNull LocalTime from,
            @NotNull LocalTime until) {}

    /** An authority the person has agreed to act for, from a day, and until one if it has an end. */
    record ActingForRequest(
            @NotBlank @Size(max = 12) String authority,
            @NotNull LocalDate from,
            @Nullable LocalDate until) {}
}
