package dev.guichet.ticket.input;

import dev.guichet.kit.address.AddressFlaw;
import dev.guichet.kit.address.AddressReading;
import dev.guichet.kit.address.Mailbox;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/// Tells what is wrong, not only that something is.
public class MailAddressValidator implements ConstraintValidator<MailAddress, String> {
    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        return text == null
                || switch (AddressReading.of(text)) {
                    case Mailbox fine -> true;
                    case AddressFlaw flaw -> Flaws.told(flaw, context);
                };
    }
}
