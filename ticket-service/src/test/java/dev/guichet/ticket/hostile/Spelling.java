package dev.guichet.ticket.hostile;

import java.util.Locale;
import java.util.function.UnaryOperator;

/// How an attack is written, so that who reads letters does not see what a browser reads.
enum Spelling {
    PLAIN(attack -> attack.replace("@@", ":")),
    LOUD(attack -> mixed(attack.replace("@@", ":"))),
    DECIMAL_COLON(attack -> attack.replace("@@", "&#58;")),
    HEXADECIMAL_COLON(attack -> attack.replace("@@", "&#x0003a")),
    NAMED_COLON(attack -> attack.replace("@@", "&colon;")),
    BLANK_IN_SCHEME(attack -> attack.replace("script@@", "scr\tipt\n:").replace("@@", "\t:")),
    BLANK_ENTITY_IN_SCHEME(
            attack -> attack.replace("script@@", "scr&Tab;ipt&NewLine;:").replace("@@", "&#10;:")),
    CONTROL_BEFORE_SCHEME(attack -> attack.replace("=\"", "=\" \u0001\u001f").replace("@@", ":")),
    SOFT_HYPHEN(attack -> attack.replace("script@@", "scr\u00adipt:").replace("@@", "\u200b:")),
    PERCENT(attack -> attack.replace("@@", "%3A")),
    TWICE(attack -> attack.replace("@@", "&amp;#58;").replace("<img", "&lt;img")),
    FULL_WIDTH(attack -> attack.replace("<s", "\uff1cs").replace("@@", "\uff1a")),
    NUL(attack -> attack.replace("script", "scr\0ipt").replace("on", "o\0n").replace("@@", "\0:")),
    FORM_FEED(attack -> attack.replace(" on", "\fon").replace(" s", "\fs").replace("@@", ":"));

    private final UnaryOperator<String> written;

    Spelling(UnaryOperator<String> written) {
        this.written = written;
    }

    String of(String attack) {
        return written.apply(attack);
    }

    private static String mixed(String attack) {
        StringBuilder mixed = new StringBuilder();
        for (int i = 0; i < attack.length(); i++) {
            String letter = attack.substring(i, i + 1);
            mixed.append(i % 2 == 0 ? letter.toUpperCase(Locale.ROOT) : letter.toLowerCase(Locale.ROOT));
        }
        return mixed.toString();
    }
}
