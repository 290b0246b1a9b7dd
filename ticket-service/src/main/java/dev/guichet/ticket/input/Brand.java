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

/// The tag in mail subjects, `[brand #number]`: 1 to 40 characters on one line, without the brackets and the sign that
/// delimit it.
@Pattern(regexp = "(?!\\s)[^\\u0000-\\u001f\\u007f\\[\\]#]{1,40}(?<!\\s)")
@ReportAsSingleViolation
@Constraint(validatedBy = BrandValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
public @interface Brand {
    String message() default "{dev.guichet.ticket.input.Brand.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
