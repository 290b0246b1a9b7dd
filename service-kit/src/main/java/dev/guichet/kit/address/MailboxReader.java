package dev.guichet.kit.address;

import java.util.Locale;
import java.util.regex.Pattern;

/// Reads an address: a local part that every relay carries, at a domain.
final class MailboxReader {
    private static final Pattern CARRIED = Pattern.compile("[!#-'*+\\-./0-9=?A-Z^_`a-z{|}~]+");
    private static final Pattern DOTS = Pattern.compile("\\.|\\..*|.*\\.|.*\\.\\..*");

    private MailboxReader() {}

    static AddressReading read(String text) {
        int at = text.lastIndexOf('@');
        if (at < 0) {
            return AddressFlaw.NO_AT_SIGN;
        }
        String local = text.substring(0, at);
        if (local.isEmpty()) {
            return AddressFlaw.LOCAL_PART_MISSING;
        }
        if (local.length() > Mailbox.MAX_LOCAL) {
            return AddressFlaw.LOCAL_PART_TOO_LONG;
        }
        if (!CARRIED.matcher(local).matches()) {
            return AddressFlaw.LOCAL_PART_INVALID;
        }
        if (DOTS.matcher(local).matches()) {
            return AddressFlaw.LOCAL_PART_DOTS;
        }
        return switch (DomainReader.read(text.substring(at + 1))) {
            case AddressFlaw flaw -> flaw;
            case MailDomain domain -> fitting(new Mailbox(local.toLowerCase(Locale.ROOT), domain));
        };
    }

    private static AddressReading fitting(Mailbox mailbox) {
        return mailbox.address().length() > Mailbox.MAX_LENGTH ? AddressFlaw.TOO_LONG : mailbox;
    }
}
