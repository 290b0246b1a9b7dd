package dev.guichet.ticket.invitation.account;

import dev.guichet.ticket.invitation.domain.DueInvitation;
import dev.guichet.ticket.invitation.domain.FailureReason;
import dev.guichet.ticket.invitation.domain.PutOffReason;
import dev.guichet.ticket.invitation.domain.Verdict;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/// The accounts people sign in with: found by address, made when there is none, and mailed a link to.
@ApplicationScoped
public class Accounts {
    private static final Logger LOG = Logger.getLogger(Accounts.class);

    /// How often an account is looked for when others make and take them at the same time.
    private static final int TRIES = 3;

    private final AdminApi api;
    private final UnprovenAccounts unproven;
    private final IdentityConfig config;

    Accounts(AdminApi api, UnprovenAccounts unproven, IdentityConfig config) {
        this.api = api;
        this.unproven = unproven;
        this.config = config;
    }

    /// Whether this service was told how to reach them.
    public boolean areReachable() {
        return config.secret().filter(secret -> !secret.isBlank()).isPresent();
    }

    /// Has the identity provider mail the invited person. Never fails: what goes wrong is a verdict. Once repeated, it
    /// repeats the mail.
    public Uni<Verdict> invite(DueInvitation due) {
        return account(due, TRIES).chain(this::mailed).onFailure().recoverWithItem(failure -> verdict(failure, due));
    }

    /// The account that nobody but who has the address gets into: a link that is mailed for any other proves it for
    /// somebody else. Looked at anew whenever another may have been faster.
    private Uni<Account> account(DueInvitation due, int tries) {
        if (tries == 0) {
            throw NotInvited.putOff(PutOffReason.IDENTITY_BUSY);
        }
        return found(due).chain(found -> found.isPresent() ? judged(found.get(), due, tries) : made(due, tries));
    }

    private Uni<Account> judged(Account account, DueInvitation due, int tries) {
        if (!account.enabled()) {
            throw NotInvited.refused(FailureReason.ACCOUNT_DISABLED);
        }
        Uni<Boolean> theirs =
                account.proven() ? Uni.createFrom().item(true) : unproven.isUntouched(account, due.address());
        return theirs.chain(adopted -> adopted
                ? named(account, due)
                : unproven.release(account, due.address()).chain(() -> account(due, tries - 1)));
    }

    private Uni<Optional<Account>> found(DueInvitation due) {
        return api.find(due.address()).map(answer -> {
            Answers.expect(answer, 200, PutOffReason.IDENTITY_BUSY);
            JsonArray users = answer.bodyAsJsonArray();
            return users.stream()
                    .map(JsonObject.class::cast)
                    .filter(user -> due.address().equalsIgnoreCase(user.getString("email")))
                    .findFirst()
                    .map(Account::of);
        });
    }

    /// What is in the way is an account that has the address by now; if it cannot be found, one that is only called so.
    private Uni<Account> made(DueInvitation due, int tries) {
        return created(due)
                .chain(made -> made.isPresent()
                        ? Uni.createFrom().item(made.get())
                        : found(due).chain(other -> {
                            if (other.isEmpty() && tries == 1) {
                                throw NotInvited.refused(FailureReason.ACCOUNT_CONFLICT);
                            }
                            return account(due, tries - 1);
                        }));
    }

    /// Empty when there is one of this name or address.
    private Uni<Optional<Account>> created(DueInvitation due) {
        JsonObject user = Account.fresh(due);
        return api.create(user).map(answer -> switch (answer.statusCode()) {
            case 400 -> throw NotInvited.refused(FailureReason.ADDRESS_REFUSED);
            case 409 -> Optional.empty();
            default -> {
                Answers.expect(answer, 201, PutOffReason.IDENTITY_BUSY);
                String location = answer.getHeader("Location");
                yield Optional.of(Account.of(user.put("id", location.substring(location.lastIndexOf('/') + 1))));
            }
        });
    }

    private Uni<Account> named(Account account, DueInvitation due) {
        return api.update(account.id(), account.inTheNameOf(due))
                .invoke(answer -> Answers.expect(answer, 204, PutOffReason.IDENTITY_NOT_CONFIGURED))
                .replaceWith(account);
    }

    private Uni<Verdict> mailed(Account account) {
        return api.mail(account.id(), account.actions()).map(answer -> {
            // It refuses the link before it knows the mail: where the link leads is a setting.
            Answers.expect(
                    answer,
                    204,
                    answer.statusCode() < 500 ? PutOffReason.IDENTITY_NOT_CONFIGURED : PutOffReason.MAIL_NOT_SENT);
            return new Verdict.Accepted();
        });
    }

    private static Verdict verdict(Throwable failure, DueInvitation due) {
        if (failure instanceof NotInvited known) {
            return known.verdict();
        }
        LOG.debugf("invitation %d: Keycloak does not answer: %s", due.id(), failure.toString());
        return new Verdict.Unreachable();
    }
}
