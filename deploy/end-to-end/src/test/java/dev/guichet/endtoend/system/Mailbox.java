package dev.guichet.endtoend.system;

import static org.awaitility.Awaitility.await;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import org.eclipse.angus.mail.imap.IMAPFolder;

/// A real mailbox, read over IMAP like a mail client does. Reading leaves everything as it is.
public record Mailbox(String address) {
    private static final String PASSWORD = "guichet-demo";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// Every mail, oldest first, with its text.
    public List<Mail> mails() {
        return read(true);
    }

    /// Every mail, oldest first, without its text: thousands in one flight.
    public List<Mail> headers() {
        return read(false);
    }

    /// Waits for as many mails as expected and returns all that match by then.
    public List<Mail> receives(int atLeast, Predicate<Mail> which) {
        await().alias(atLeast + " mails for " + address)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> headers().stream().filter(which).count() >= atLeast);
        return mails().stream().filter(which).toList();
    }

    private List<Mail> read(boolean whole) {
        String[] imap = Guichet.running().address("GUICHET_IMAP").split(":");
        var settings = new Properties();
        settings.setProperty("mail.imap.timeout", "20000");
        settings.setProperty("mail.imap.connectiontimeout", "5000");
        try (var store = Session.getInstance(settings).getStore("imap")) {
            store.connect(imap[0], Integer.parseInt(imap[1]), address, PASSWORD);
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                return mailsOf(inbox, whole);
            }
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("mailbox of " + address, e);
        }
    }

    private List<Mail> mailsOf(Folder inbox, boolean whole) throws MessagingException, IOException {
        Message[] messages = inbox.getMessages();
        var profile = new FetchProfile();
        profile.add(whole ? IMAPFolder.FetchProfileItem.MESSAGE : IMAPFolder.FetchProfileItem.HEADERS);
        inbox.fetch(messages, profile);
        var mails = new ArrayList<Mail>();
        for (Message message : messages) {
            mails.add(whole ? Mail.of(address, message) : Mail.headersOf(address, message));
        }
        return mails;
    }
}
