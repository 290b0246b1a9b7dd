package dev.guichet.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A mail server of the tests' own, so that they may stop it: real SMTP, in this JVM.
public class Mailbox implements QuarkusTestResourceLifecycleManager {
    private static final ServerSetup SETUP = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    private static GreenMail server = new GreenMail(SETUP);

    @Override
    public Map<String, String> start() {
        server.start();
        return Map.of(
                "guichet.notification.smtp.address",
                "127.0.0.1:" + SETUP.getPort(),
                "guichet.notification.smtp.tls",
                "disabled");
    }

    @Override
    public void stop() {
        server.stop();
    }

    /// Nobody listens on the port any more; what was received is gone, too.
    public static void away() {
        server.stop();
    }

    public static void back() {
        server = new GreenMail(SETUP);
        server.start();
    }

    /// The mails of one address, oldest first.
    public static List<MimeMessage> of(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .toList();
    }

    /// The part of a multipart mail with this type, decoded.
    public static String part(Part mail, String type) {
        try {
            if (mail.isMimeType(type)) {
                return ((String) mail.getContent()).replace("\r\n", "\n");
            }
            if (mail.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    String found = part(parts.getBodyPart(i), type);
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            }
            return "";
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A header, unfolded; empty when it is missing.
    public static String header(MimeMessage mail, String name) {
        try {
            String value = mail.getHeader(name, "|");
            return value == null ? "" : value.replaceAll("\r?\n[ \t]+", " ");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTo(MimeMessage mail, String address) {
        return header(mail, "To").contains(address);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
