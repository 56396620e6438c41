package uk.dutydesk.resource.ward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A code of the national list of kinds of ward, as it is today; blank says nothing, and is for {@code @NotBlank}. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownWardType.Check.class)
public @interface KnownWardType {

    String message() default "is not a current bed type code";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks the list in the database. */
    @ApplicationScoped
    class Check implements ConstraintValidator<KnownWardType, String> {

        private final WardWords words;

        Check(WardWords words) {
            this.words = words;
        }

        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            if (code == null || code.isEmpty() || words.type(code).isPresent()) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            var said = words.whatBecameOf(code)
                    .map(became -> "is a code in use up to March 2024; it became " + became)
                    .orElse("is not a current bed type code");
            context.buildConstraintViolationWithTemplate(said).addConstraintViolation();
            return false;
        }
    }
}
