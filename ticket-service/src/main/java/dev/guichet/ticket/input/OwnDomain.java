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

/// A domain that may be somebody's own: not one of those where everybody may have an address.
@Constraint(validatedBy = OwnDomainValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
public @interface OwnDomain {
    String message() default "{dev.guichet.ticket.input.OwnDomain.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
