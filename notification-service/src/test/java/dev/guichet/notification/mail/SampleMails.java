package dev.guichet.notification.mail;

import dev.guichet.notification.template.MailText;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/// Mails that differ from an ordinary one in one thing, and how a mail client reads them.
final class SampleMails {
    private static final Session SESSION = SmtpSession.of(SmtpSettings.of(Map.of("address", "127.0.0.1:25")));

    private SampleMails() {}

    static OutgoingMail ordinary() {
        return mail("Ops", "hello", new MailText("text", "<p>html</p>"));
    }

    static OutgoingMail about(String subject) {
        return mail("Ops", subject, new MailText("text", "<p>html</p>"));
    }

    /// @param name of everybody in it
    static OutgoingMail named(String name) {
        return mail(name, "hello", new MailText("text", "<p>html</p>"));
    }

    static OutgoingMail saying(String text) {
        return mail("Ops", "hello", new MailText(text, text));
    }

    /// What people cannot be kept from writing: any characters, those of other planes and half ones among them.
    static Stream<String> anything(int texts) {
        var random = new Random(20261120);
        List<Integer> limits = List.of(0x7F, 0x2100, 0x20000);
        return Stream.generate(() -> random.ints(random.nextInt(400), 0, limits.get(random.nextInt(limits.size())))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .limit(texts);
    }

    static MimeMail made(OutgoingMail mail) {
        try {
            return MimeMail.of(mail, SESSION);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As it goes over the wire, but for the dots that SMTP doubles.
    static String written(MimeMail mail) {
        try {
            var bytes = new ByteArrayOutputStream();
            mail.writeTo(bytes);
            return bytes.toString(StandardCharsets.UTF_8);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static MimeMessage received(OutgoingMail mail) {
        try {
            byte[] bytes = written(made(mail)).getBytes(StandardCharsets.UTF_8);
            return new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OutgoingMail mail(String name, String subject, MailText body) {
        return new OutgoingMail(
                new NamedAddress(name, "guichet@guichet.test"),
                new NamedAddress(name, "rita@client.example"),
                new NamedAddress(name, "reply+1@reply.guichet.test"),
                subject,
                Instant.parse("2026-11-20T10:15:30Z"),
                Map.of("Message-ID", "<1@x>", "Precedence", "bulk"),
                body);
    }
}
