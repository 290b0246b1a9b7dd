package dev.guichet.kit.address;

/// What a text that should be the domain of e-mail addresses turns out to be.
public sealed interface DomainReading permits MailDomain, AddressFlaw {
    static DomainReading of(String text) {
        return DomainReader.read(text.strip());
    }
}
