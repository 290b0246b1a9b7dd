package dev.guichet.notification.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.util.Properties;
import org.eclipse.angus.mail.util.MailStreamProvider;

/// How to speak to the relay, in the words of Jakarta Mail.
final class SmtpSession {
    private SmtpSession() {}

    static {
        // Unless told, the library searches all jars for it, for every part and every encoded word: four fifths of what
        // making a mail costs.
        System.setProperty("jakarta.mail.util.StreamProvider", MailStreamProvider.class.getName());
    }

    static Session of(SmtpConfig config) {
        String address = config.address();
        int colon = address.lastIndexOf(':');
        Properties settings = new Properties();
        settings.put("mail.transport.protocol", "smtp");
        settings.put("mail.smtp.host", address.substring(0, colon));
        settings.put("mail.smtp.port", address.substring(colon + 1));
        settings.put("mail.smtp.localhost", config.ownName());
        settings.put(
                "mail.smtp.connectiontimeout", Long.toString(config.timeout().toMillis()));
        // of a single answer, so the longest of them; what else has to be sooner is up to the dialogue's deadline
        settings.put("mail.smtp.timeout", Long.toString(config.acceptTimeout().toMillis()));
        settings.put("mail.smtp.quitwait", "false");
        settings.put("mail.smtp.ssl.enable", Boolean.toString(config.implicitTls()));
        settings.put("mail.smtp.ssl.checkserveridentity", "true");
        settings.put("mail.smtp.starttls.enable", Boolean.toString(config.tls() != SmtpConfig.Tls.DISABLED));
        settings.put("mail.smtp.starttls.required", Boolean.toString(tlsIsRequired(config)));
        config.trustedCertificates()
                .ifPresent(path -> settings.put("mail.smtp.ssl.socketFactory", TrustedCertificates.sockets(path)));
        settings.put("mail.smtp.auth", Boolean.toString(config.user().isPresent()));
        return Session.getInstance(settings, credentials(config));
    }

    /// Whoever takes STARTTLS out of what a relay offers must not be told our password.
    private static boolean tlsIsRequired(SmtpConfig config) {
        return switch (config.tls()) {
            case DISABLED -> false;
            case OPPORTUNISTIC -> config.user().isPresent();
            case REQUIRED -> true;
        };
    }

    private static Authenticator credentials(SmtpConfig config) {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(
                        config.user().orElse(""), config.password().orElse(""));
            }
        };
    }
}
