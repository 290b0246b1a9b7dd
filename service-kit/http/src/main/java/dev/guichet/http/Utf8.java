package dev.guichet.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/// Text in its one proper form. The usual readers make U+FFFD of bytes that are none, so that different things
/// that were sent are the same text.
public final class Utf8 {

    private Utf8() {}

    /// Whether what stands in an address is text once every `%` with its two digits is a byte. An address is ASCII: a
    /// letter beyond it that is not escaped would be read byte by byte.
    public static boolean isEscaped(String part) {
        var bytes = ByteBuffer.allocate(part.length());
        for (var at = 0; at < part.length(); at++) {
            var character = part.charAt(at);
            if (character > 0x7f) {
                return false;
            }
            if (character != '%') {
                bytes.put((byte) character);
            } else if (isHex(part, at + 1) && isHex(part, at + 2)) {
                bytes.put((byte) HexFormat.fromHexDigits(part, at + 1, at + 3));
                at += 2;
            } else {
                return false;
            }
        }
        return read(bytes.flip()).isPresent();
    }

    /// What a header field says, whose bytes HTTP servers hand on as one character each; empty when they are no text.
    public static Optional<String> ofHeader(String field) {
        return read(ByteBuffer.wrap(field.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static boolean isHex(String text, int at) {
        return at < text.length() && HexFormat.isHexDigit(text.charAt(at));
    }

    private static Optional<String> read(ByteBuffer bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException none) {
            return Optional.empty();
        }
    }
}
