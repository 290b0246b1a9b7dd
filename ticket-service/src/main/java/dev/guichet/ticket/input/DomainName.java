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

/// A domain of e-mail addresses, such as `client.example`, whatever its case and with blanks around it. The message
/// says
/// what is wrong with one that is none.
@Constraint(validatedBy = DomainNameValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
public @interface DomainName {
    String message() default "{dev.guichet.ticket.input.DomainName.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
