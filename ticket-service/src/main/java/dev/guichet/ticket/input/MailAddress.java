package dev.guichet.ticket.input;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An e-mail address of at most 254 characters, as SMTP carries it: what stands before the `@` is ASCII, since no mail
/// would reach it otherwise (most relays do not speak SMTPUTF8).
@Email
@Pattern(regexp = MailAddress.REGEXP)
@Size(max = MailAddress.MAX_LENGTH)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
public @interface MailAddress {
    String REGEXP = "[!#-'*+\\-./0-9=?A-Z^_`a-z{|}~]{1,64}@[^\\s@,;<>\"]+\\.[^\\s@,;<>\".]+";

    int MAX_LENGTH = 254;

    String message() default "{dev.guichet.ticket.input.MailAddress.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
