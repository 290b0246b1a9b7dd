package dev.guichet.notification.mail;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// A mail as bytes: its headers, then the text and the HTML as alternatives (RFC 2046, 5.1.4). Made by hand, since a
/// mail of ours is always the same two parts, and building it from objects costs more than sending it.
final class MimeMail {
    /// Quoted-printable never writes `=_`, so no part can contain it.
    private static final String BOUNDARY = "=_guichet";

    private MimeMail() {}

    static byte[] bytes(OutgoingMail mail) {
        StringBuilder text = new StringBuilder(8 * 1024);
        for (Map.Entry<String, String> header : mail.headers().entrySet()) {
            header(text, header.getKey(), header.getValue());
        }
        header(text, "MIME-Version", "1.0");
        header(text, "Content-Type", "multipart/alternative; boundary=\"" + BOUNDARY + "\"");
        text.append("\r\n");
        part(text, "text/plain", mail.body().text());
        part(text, "text/html", mail.body().html());
        text.append("--").append(BOUNDARY).append("--\r\n");
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void part(StringBuilder text, String type, String content) {
        text.append("--").append(BOUNDARY).append("\r\n");
        header(text, "Content-Type", type + "; charset=utf-8");
        header(text, "Content-Transfer-Encoding", "quoted-printable");
        text.append("\r\n");
        QuotedPrintable.append(content, text);
        text.append("\r\n");
    }

    private static void header(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append("\r\n");
    }
}
