package dev.guichet.kit.address;

import java.util.Optional;

/// A domain of e-mail addresses in canonical form: two that are written alike here are one.
///
/// @param name lower case, every label in its ASCII form (`xn--bcher-kva.example`)
public record MailDomain(String name) implements DomainReading {
    static final int MAX_LENGTH = 253;

    /// @return empty when no mail could go there
    public static Optional<MailDomain> find(String text) {
        return switch (DomainReading.of(text)) {
            case MailDomain domain -> Optional.of(domain);
            case AddressFlaw flaw -> Optional.empty();
        };
    }

    /// Of a text that a check has let through.
    public static MailDomain of(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException("no domain: " + text));
    }
}
