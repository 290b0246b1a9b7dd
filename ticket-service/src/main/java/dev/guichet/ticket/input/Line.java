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

/// One line of text: no control characters, so that it may stand in a mail header.
@Pattern(regexp = "[^\\u0000-\\u001f\\u007f\\u2028\\u2029]*")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
public @interface Line {
    String message() default "{dev.guichet.ticket.input.Line.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
