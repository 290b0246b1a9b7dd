package dev.guichet.identity.keycloak;

import java.time.Duration;
import org.keycloak.Config;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.email.EmailSenderProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/// Takes the place of Keycloak's own sender of mails as soon as its jar is there.
/// `--spi-email-sender--guichet--mails` sets how many mails in 24 hours; without it, five.
public final class BudgetedMailsFactory implements EmailSenderProviderFactory {
    private static final int MAILS = 5;

    private MailBudget budget = new MailBudget(MAILS, Duration.ofDays(1));

    @Override
    public void init(Config.Scope settings) {
        budget = new MailBudget(settings.getInt("mails", MAILS), Duration.ofDays(1));
    }

    @Override
    public EmailSenderProvider create(KeycloakSession session) {
        return new BudgetedMails(session, budget);
    }

    @Override
    public String getId() {
        return "guichet";
    }

    /// Higher than Keycloak's own.
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void postInit(KeycloakSessionFactory sessions) {}

    @Override
    public void close() {}
}
