package dev.guichet.ticket.input;

import dev.guichet.kit.address.AddressFlaw;
import dev.guichet.kit.address.DomainReading;
import dev.guichet.kit.address.MailDomain;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/// Tells what is wrong, not only that something is.
public class DomainNameValidator implements ConstraintValidator<DomainName, String> {
    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        return text == null
                || switch (DomainReading.of(text)) {
                    case MailDomain fine -> true;
                    case AddressFlaw flaw -> Flaws.told(flaw, context);
                };
    }
}
