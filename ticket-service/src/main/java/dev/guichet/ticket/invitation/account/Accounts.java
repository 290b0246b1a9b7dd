package dev.guichet.ticket.invitation.account;

import dev.guichet.ticket.invitation.domain.DueInvitation;
import dev.guichet.ticket.invitation.domain.FailureReason;
import dev.guichet.ticket.invitation.domain.PutOffReason;
import dev.guichet.ticket.invitation.domain.Verdict;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/// The accounts people sign in with: found by address, made when there is none, and mailed a link to.
@ApplicationScoped
public class Accounts {
    private static final Logger LOG = Logger.getLogger(Accounts.class);

    private final AdminApi api;
    private final IdentityConfig config;

    Accounts(AdminApi api, IdentityConfig config) {
        this.api = api;
        this.config = config;
    }

    /// Whether this service was told how to reach them.
    public boolean areReachable() {
        return config.secret().filter(secret -> !secret.isBlank()).isPresent();
    }

    /// Has the identity provider mail the invited person. Never fails: what goes wrong is a verdict. Once repeated, it
    /// repeats the mail.
    public Uni<Verdict> invite(DueInvitation due) {
        return found(due)
                .chain(account -> account.isPresent() ? Uni.createFrom().item(account.get()) : made(due))
                .chain(this::mailed)
                .onFailure()
                .recoverWithItem(failure -> verdict(failure, due));
    }

    private Uni<Optional<Account>> found(DueInvitation due) {
        return api.find(due.address()).map(answer -> {
            expect(answer, 200, PutOffReason.IDENTITY_BUSY);
            JsonArray users = answer.bodyAsJsonArray();
            return users.stream()
                    .map(JsonObject.class::cast)
                    .filter(user -> due.address().equalsIgnoreCase(user.getString("email")))
                    .findFirst()
                    .map(Account::of);
        });
    }

    /// 409 is another replica that was faster, or an account that has this address for a name.
    private Uni<Account> made(DueInvitation due) {
        return api.create(Account.fresh(due))
                .invoke(answer -> {
                    if (answer.statusCode() == 400) {
                        throw NotInvited.refused(FailureReason.ADDRESS_REFUSED);
                    }
                    if (answer.statusCode() != 409) {
                        expect(answer, 201, PutOffReason.IDENTITY_BUSY);
                    }
                })
                .chain(answer -> found(due))
                .map(account -> account.orElseThrow(() -> NotInvited.refused(FailureReason.ACCOUNT_CONFLICT)));
    }

    private Uni<Verdict> mailed(Account account) {
        if (!account.enabled()) {
            throw NotInvited.refused(FailureReason.ACCOUNT_DISABLED);
        }
        return api.mail(account.id(), account.actions()).map(answer -> {
            // It refuses the link before it knows the mail: where the link leads is a setting.
            expect(
                    answer,
                    204,
                    answer.statusCode() < 500 ? PutOffReason.IDENTITY_NOT_CONFIGURED : PutOffReason.MAIL_NOT_SENT);
            return new Verdict.Accepted();
        });
    }

    private static void expect(HttpResponse<Buffer> answer, int status, PutOffReason otherwise) {
        if (answer.statusCode() != status && answer.statusCode() != 200) {
            LOG.debugf("Keycloak answered %d: %s", answer.statusCode(), answer.bodyAsString());
            throw NotInvited.putOff(otherwise);
        }
    }

    private static Verdict verdict(Throwable failure, DueInvitation due) {
        if (failure instanceof NotInvited known) {
            return known.verdict();
        }
        LOG.debugf("invitation %d: Keycloak does not answer: %s", due.id(), failure.toString());
        return new Verdict.Unreachable();
    }
}
