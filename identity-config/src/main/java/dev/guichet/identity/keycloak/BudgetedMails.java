package dev.guichet.identity.keycloak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.sessions.AuthenticationSessionModel;

/// Mails that anybody can have Keycloak send, by a page, are within a budget for each mailbox and for each
/// account that asks (D3), and on their way only once the page is answered: neither how long the relay takes nor
/// what becomes of the mail tells whether there was one to send. What is over the budget is dropped, and the page
/// says the same; what does not go out takes nothing of it. Link and words of a mail are made before it comes here,
/// while the page waits: that little time still differs.
///
/// Mails that an administrator or ticket-service asks for by the admin API are sent at once, and say when they
/// fail: whoever asks for them counts them.
final class BudgetedMails implements EmailSenderProvider {
    private static final Logger LOG = Logger.getLogger(BudgetedMails.class);
    private static final String KEYCLOAKS_OWN = "default";

    private final KeycloakSession session;
    private final MailBudget budget;

    BudgetedMails(KeycloakSession session, MailBudget budget) {
        this.session = session;
        this.budget = budget;
    }

    @Override
    public void send(Map<String, String> relay, UserModel to, String subject, String text, String html)
            throws EmailException {
        if (to.getEmail() == null) {
            throw new EmailException("No email address configured for the user");
        }
        send(relay, to.getEmail(), subject, text, html);
    }

    @Override
    public void send(Map<String, String> relay, String address, String subject, String text, String html)
            throws EmailException {
        AuthenticationSessionModel page = session.getContext().getAuthenticationSession();
        if (page == null || isOfAdminApi()) {
            own(session).send(relay, address, subject, text, html);
            return;
        }
        List<String> taken = take(page.getAuthenticatedUser(), address);
        if (taken.isEmpty()) {
            LOG.info("a mail that was asked for by a page is over the budget");
        } else {
            sendLater(relay, address, subject, text, html, taken);
        }
    }

    @Override
    public void validate(Map<String, String> relay) throws EmailException {
        own(session).validate(relay);
    }

    /// A service's token brings an authentication session, too.
    private boolean isOfAdminApi() {
        return session.getContext()
                .getUri()
                .getPathSegments()
                .getFirst()
                .getPath()
                .equals("admin");
    }

    /// None when it is over the budget. The account first: one that has asked too often must not use up what others
    /// may ask for the mailbox.
    private List<String> take(@Nullable UserModel account, String address) {
        String realm = session.getContext().getRealm().getId();
        var marks = session.singleUseObjects();
        var taken = new ArrayList<String>();
        if (account != null && !address.equalsIgnoreCase(account.getEmail())) {
            Optional<String> by = budget.take(marks, realm, "by." + account.getId());
            if (by.isEmpty()) {
                return List.of();
            }
            taken.add(by.get());
        }
        Optional<String> to = budget.take(marks, realm, "to." + MailBudget.mailbox(address));
        to.ifPresent(taken::add);
        return to.isPresent() ? taken : List.of();
    }

    private void sendLater(
            Map<String, String> relay, String address, String subject, String text, String html, List<String> taken) {
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        String realm = session.getContext().getRealm().getId();
        ExecutorService executor = session.getProvider(ExecutorsProvider.class).getExecutor("guichet-mail");
        executor.execute(() -> KeycloakModelUtils.runJobInTransaction(sessions, later -> {
            try {
                MailBudget.send(
                        () -> {
                            later.getContext().setRealm(later.realms().getRealm(realm));
                            own(later).send(relay, address, subject, text, html);
                        },
                        later.singleUseObjects(),
                        taken);
            } catch (EmailException | RuntimeException e) {
                LOG.warnf("a mail that was asked for by a page was not sent: %s", e.getMessage());
            }
        }));
    }

    private static EmailSenderProvider own(KeycloakSession session) {
        return session.getProvider(EmailSenderProvider.class, KEYCLOAKS_OWN);
    }

    @Override
    public void close() {}
}
