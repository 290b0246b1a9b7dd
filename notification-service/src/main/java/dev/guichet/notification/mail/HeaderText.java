package dev.guichet.notification.mail;

import dev.guichet.notification.template.DisplayText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// Text of users in mail headers (RFC 5322, RFC 2047): one header stays one header whatever the text holds.
final class HeaderText {
    /// An encoded word is at most 75 characters; 12 of them are `=?UTF-8?B?` and `?=`, and base64 makes 4 of 3 bytes.
    private static final int BYTES_IN_A_WORD = 45;

    private HeaderText() {}

    /// For `Subject`.
    static String unstructured(String text) {
        String line = DisplayText.line(text);
        return isPlain(line) ? line : encodedWords(line);
    }

    /// For the name before an address.
    static String phrase(String text) {
        String line = DisplayText.line(text);
        if (!isPlain(line)) {
            return encodedWords(line);
        }
        return '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /// A name and an address; the address alone when there is no name.
    static String mailbox(String name, String address) {
        return name.isBlank() ? address : phrase(name) + " <" + address + ">";
    }

    /// Printable ASCII of a length no relay folds, and nothing that reads as an encoded word.
    private static boolean isPlain(String line) {
        return line.length() <= 200
                && !line.contains("=?")
                && line.chars().allMatch(character -> character >= ' ' && character < 0x7F);
    }

    private static String encodedWords(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int bytes = 0;
        for (int point : line.codePoints().toArray()) {
            String character = Character.toString(point);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > BYTES_IN_A_WORD) {
                words.add(encodedWord(word));
                word.setLength(0);
                bytes = 0;
            }
            word.append(character);
            bytes += size;
        }
        words.add(encodedWord(word));
        return String.join("\r\n ", words);
    }

    private static String encodedWord(StringBuilder word) {
        byte[] bytes = word.toString().getBytes(StandardCharsets.UTF_8);
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
    }
}
