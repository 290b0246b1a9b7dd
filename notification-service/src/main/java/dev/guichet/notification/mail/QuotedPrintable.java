package dev.guichet.notification.mail;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// UTF-8 text as `quoted-printable` (RFC 2045, 6.7): readable where it is ASCII, and no line is too long for a relay.
final class QuotedPrintable {
    /// 76 characters, of which one is the `=` of a soft line break.
    private static final int MAX_COLUMN = 75;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private QuotedPrintable() {}

    /// @param text lines end in `\n`
    static void append(String text, StringBuilder mail) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int column = 0;
        for (int i = 0; i < bytes.length; i++) {
            byte octet = bytes[i];
            if (octet == '\n') {
                mail.append("\r\n");
                column = 0;
                continue;
            }
            boolean literal = isLiteral(octet, i + 1 == bytes.length || bytes[i + 1] == '\n');
            int width = literal ? 1 : 3;
            if (column + width > MAX_COLUMN) {
                mail.append("=\r\n");
                column = 0;
            }
            column += width;
            if (literal) {
                mail.append((char) octet);
            } else {
                mail.append('=');
                HEX.toHexDigits(mail, octet);
            }
        }
    }

    /// White space at the end of a line does not survive the way.
    private static boolean isLiteral(byte octet, boolean endsLine) {
        boolean blank = octet == ' ' || octet == '\t';
        return (octet > ' ' && octet < 0x7F && octet != '=') || (blank && !endsLine);
    }
}
