package dev.guichet.ticket.input;

import dev.guichet.kit.address.MailDomain;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/// What is no domain at all, [DomainName] refuses.
public class OwnDomainValidator implements ConstraintValidator<OwnDomain, String> {
    @Override
    public boolean isValid(@Nullable String domain, ConstraintValidatorContext context) {
        return domain == null
                || MailDomain.find(domain)
                        .filter(known -> PublicMailDomains.contain(known.name()))
                        .isEmpty();
    }
}
