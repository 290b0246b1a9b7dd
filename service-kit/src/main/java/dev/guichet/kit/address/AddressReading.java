package dev.guichet.kit.address;

/// What a text that should be an e-mail address turns out to be.
public sealed interface AddressReading permits Mailbox, AddressFlaw {
    static AddressReading of(String text) {
        return MailboxReader.read(text.strip());
    }
}
