package uk.dutydesk.assessment.person;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a person, as it was told. An NHS number that is not known is left out, never made up.
 *
 * @param age whole years, where no date of birth is known
 * @param sex as they need it considered for a ward
 * @param accessNeeds what has to be right about a place or a meeting
 * @param whatMatters in their own words
 */
public record Description(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 40) String pronoun,
        @Nullable NhsNumber nhsNumber,
        @Nullable @Min(0) @Max(130) Integer age,
        @Nullable @Past LocalDate dateOfBirth,
        @Nullable @Size(max = 40) String sex,
        @Nullable @Size(max = 100) String language,
        boolean interpreterNeeded,
        @Nullable @Size(max = 1000) String accessNeeds,
        @Nullable @Size(max = 2000) String whatMatters) {

    @AssertTrue(message = "Give an age or a date of birth: under 18 changes what is allowed") boolean isAgeKnown() {
        return age != null || dateOfBirth != null;
    }

    Description withoutNumber() {
        return new Description(
                name, pronoun, null, age, dateOfBirth, sex, language, interpreterNeeded, accessNeeds, whatMatters);
    }

    @Override
    public String toString() {
        return "Description[...]";
    }
}
