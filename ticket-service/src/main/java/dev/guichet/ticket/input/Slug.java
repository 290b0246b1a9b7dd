package dev.guichet.ticket.input;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A name for paths and addresses: 1 to 63 lower-case letters, digits and hyphens. It starts with a letter, so that a
/// slug is never mistaken for an id.
@Pattern(regexp = "[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
public @interface Slug {
    String message() default "{dev.guichet.ticket.input.Slug.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
