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

/// An e-mail address that a relay can deliver to, whatever its case and with blanks around it. The message says what is
/// wrong with one that is not.
@Constraint(validatedBy = MailAddressValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
public @interface MailAddress {
    /// What the document says of an address; the check knows more.
    String PATTERN = "\\s*[!#-'*+\\-./0-9=?A-Z^_`a-z{|}~]{1,64}@[^\\s@,;<>\"]+\\.[^\\s@,;<>\".]+\\s*";

    int MAX_LENGTH = 254;

    String message() default "{dev.guichet.ticket.input.MailAddress.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
