package dev.guichet.ticket.input;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An IANA time zone that this machine knows, such as `Europe/Paris`.
@Constraint(validatedBy = ZoneValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
public @interface Zone {
    String message() default "{dev.guichet.ticket.input.Zone.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
