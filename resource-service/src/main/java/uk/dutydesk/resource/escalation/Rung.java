package uk.dutydesk.resource.escalation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of the ladder.
 *
 * @param title whom to ask, in the authority's own words
 * @param percentLeft how much of the legal clock's whole length is left when the step is due: of 24 hours under section 136, 50 is 12 hours
 */
record Rung(
        @Min(1) @Max(9) int position,
        @NotNull Who who,
        @NotBlank @Size(max = 80) String title,
        @Nullable @Pattern(regexp = "[0-9 +]{8,20}") String phone,
        @Min(1) @Max(99) int percentLeft) {

    enum Who {
        DUTY_MANAGER,
        BED_MANAGER,
        DIRECTOR_ON_CALL,
        SECTION_140
    }

    /** The same person, wherever in the ladder they stand. */
    boolean isTheSameAs(Rung other) {
        return who == other.who && title.equals(other.title);
    }

    /** For an authority that has not said otherwise: of section 136's day, at 12, 8, 4 and 2 hours. */
    static final List<Rung> USUAL = List.of(
            new Rung(1, Who.DUTY_MANAGER, "AMHP duty manager", null, 50),
            new Rung(2, Who.BED_MANAGER, "Trust bed manager", null, 33),
            new Rung(3, Who.DIRECTOR_ON_CALL, "Director on call", null, 17),
            new Rung(4, Who.SECTION_140, "Hospitals of the section 140 list", null, 8));
}
