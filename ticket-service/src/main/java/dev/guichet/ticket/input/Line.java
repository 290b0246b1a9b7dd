package dev.guichet.ticket.input;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import dev.guichet.kit.text.Characters;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// One line of text that is what it looks like, so that it may stand in a mail header, and be the name of something.
@Pattern(regexp = Characters.ONE_LINE)
@ReportAsSingleViolation
@Constraint(validatedBy = LineValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
public @interface Line {
    String message() default "{dev.guichet.ticket.input.Line.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
