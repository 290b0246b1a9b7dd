package dev.guichet.kit.address;

import java.util.Optional;

/// An e-mail address in canonical form: two that are written alike here are one mailbox. SMTP without extensions
/// carries it.
///
/// @param local what stands before the `@`, in lower case
public record Mailbox(String local, MailDomain domain) implements AddressReading {
    static final int MAX_LENGTH = 254;
    static final int MAX_LOCAL = 64;

    /// @return empty when no mail could go there
    public static Optional<Mailbox> find(String text) {
        return switch (AddressReading.of(text)) {
            case Mailbox mailbox -> Optional.of(mailbox);
            case AddressFlaw flaw -> Optional.empty();
        };
    }

    /// Of a text that a check has let through.
    public static Mailbox of(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException("no address"));
    }

    /// As it is stored, compared and written to.
    public String address() {
        return local + "@" + domain.name();
    }

    /// As people and other systems may write it, with letters beyond ASCII; empty when its domain has none.
    public Optional<String> beyondAscii() {
        String spoken = DomainReader.spoken(domain);
        return spoken.equals(domain.name()) ? Optional.empty() : Optional.of(local + "@" + spoken);
    }
}
