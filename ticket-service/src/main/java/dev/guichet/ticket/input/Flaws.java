package dev.guichet.ticket.input;

import dev.guichet.kit.address.AddressFlaw;
import jakarta.validation.ConstraintValidatorContext;

/// What is wrong with an address or a domain, in the caller's language.
final class Flaws {
    private Flaws() {}

    /// @return false, for a validator to say no with
    static boolean told(AddressFlaw flaw, ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate("{" + AddressFlaw.class.getName() + "." + flaw.name() + "}")
                .addConstraintViolation();
        return false;
    }
}
