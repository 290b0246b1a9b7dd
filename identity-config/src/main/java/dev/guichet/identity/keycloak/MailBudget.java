package dev.guichet.identity.keycloak;

import java.net.IDN;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.email.EmailException;
import org.keycloak.models.SingleUseObjectProvider;

/// So many mails in so long, of each of those it is asked about. Keycloak keeps the marks for all its nodes and
/// forgets each when its time is over, so the window slides; a cluster that is started anew has forgotten all.
record MailBudget(int mails, Duration window) {
    private static final String MARK = "guichet.mail.";

    /// A mail on its way.
    interface Mail {
        void send() throws EmailException;
    }

    /// The mark of one that is taken for this; empty when none is left.
    Optional<String> take(SingleUseObjectProvider marks, String realm, String what) {
        for (int place = 0; place < mails; place++) {
            String mark = MARK + realm + "." + what + "." + place;
            if (marks.putIfAbsent(mark, window.toSeconds())) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }

    /// A mail that does not go out gives back what was taken for it, and fails.
    static void send(Mail mail, SingleUseObjectProvider marks, List<String> taken) throws EmailException {
        try {
            mail.send();
        } catch (EmailException | RuntimeException e) {
            taken.forEach(marks::remove);
            throw e;
        }
    }

    /// What is one mailbox, however it is spelt: large letters, and what follows a `+`, are the same.
    static String mailbox(String address) {
        int at = address.lastIndexOf('@');
        if (at < 0) {
            return address.toLowerCase(Locale.ROOT);
        }
        String local = address.substring(0, at).toLowerCase(Locale.ROOT);
        int tag = local.indexOf('+', 1);
        return (tag < 0 ? local : local.substring(0, tag)) + "@" + domain(address.substring(at + 1));
    }

    /// As Keycloak itself writes it to the relay.
    private static String domain(String name) {
        try {
            return IDN.toASCII(name).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return name.toLowerCase(Locale.ROOT);
        }
    }
}
