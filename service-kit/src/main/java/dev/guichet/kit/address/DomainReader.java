package dev.guichet.kit.address;

import com.ibm.icu.text.IDNA;
import java.util.EnumSet;
import java.util.Set;

/// Reads a domain by UTS 46 as browsers and relays do today: what `java.net.IDN` knows of it is a standard that gave
/// `straße.example` to whoever has `strasse.example`.
final class DomainReader {
    private static final IDNA BY_UTS_46 = IDNA.getUTS46Instance(IDNA.USE_STD3_RULES
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ
            | IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.NONTRANSITIONAL_TO_UNICODE);

    /// Far more than 253 ASCII characters may need: what is longer is not looked at.
    private static final int LONGEST_TEXT = 1_000;

    /// Two hyphens in third and fourth place mean nothing yet, and hosts have them.
    private static final Set<IDNA.Error> HARMLESS = EnumSet.of(IDNA.Error.HYPHEN_3_4);

    private DomainReader() {}

    static DomainReading read(String text) {
        if (text.isEmpty()) {
            return AddressFlaw.DOMAIN_MISSING;
        }
        if (text.length() > LONGEST_TEXT) {
            return AddressFlaw.TOO_LONG;
        }
        StringBuilder ascii = new StringBuilder();
        IDNA.Info info = new IDNA.Info();
        BY_UTS_46.nameToASCII(text, ascii, info);
        Set<IDNA.Error> errors = EnumSet.noneOf(IDNA.Error.class);
        errors.addAll(info.getErrors());
        errors.removeAll(HARMLESS);
        return errors.isEmpty() ? delivered(ascii.toString()) : flaw(errors);
    }

    /// The same domain with the letters that its A-labels stand for.
    static String spoken(MailDomain domain) {
        StringBuilder letters = new StringBuilder();
        BY_UTS_46.nameToUnicode(domain.name(), letters, new IDNA.Info());
        return letters.toString();
    }

    private static AddressFlaw flaw(Set<IDNA.Error> errors) {
        if (errors.contains(IDNA.Error.EMPTY_LABEL)) {
            return AddressFlaw.DOMAIN_LABEL_EMPTY;
        }
        if (errors.contains(IDNA.Error.LABEL_TOO_LONG)) {
            return AddressFlaw.DOMAIN_LABEL_TOO_LONG;
        }
        boolean onlyLong = errors.equals(EnumSet.of(IDNA.Error.DOMAIN_NAME_TOO_LONG));
        return onlyLong ? AddressFlaw.TOO_LONG : AddressFlaw.DOMAIN_LABEL_INVALID;
    }

    private static DomainReading delivered(String name) {
        if (name.length() > MailDomain.MAX_LENGTH) {
            return AddressFlaw.TOO_LONG;
        }
        if (name.endsWith(".")) {
            return AddressFlaw.DOMAIN_LABEL_EMPTY;
        }
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            return AddressFlaw.DOMAIN_OF_ONE_LABEL;
        }
        boolean numeric = name.substring(dot + 1).chars().allMatch(c -> c >= '0' && c <= '9');
        return numeric ? AddressFlaw.DOMAIN_NUMERIC : new MailDomain(name);
    }
}
