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

/** A word of the list of what a ward may have. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownAccess.Check.class)
public @interface KnownAccess {

    String message() default "is not a word wards are described with";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks the list in the database. */
    @ApplicationScoped
    class Check implements ConstraintValidator<KnownAccess, String> {

        private final WardWords words;

        Check(WardWords words) {
            this.words = words;
        }

        @Override
        public boolean isValid(@Nullable String word, ConstraintValidatorContext context) {
            return word == null || words.isAccess(word);
        }
    }
}
