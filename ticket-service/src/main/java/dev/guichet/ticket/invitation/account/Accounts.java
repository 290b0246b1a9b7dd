package dev.guichet.ticket.invitation.account;

import dev.guichet.kit.address.Mailbox;
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
    private final OperatorAccounts operators;
    private final IdentityConfig config;

    Accounts(AdminApi api, UnprovenAccounts unproven, OperatorAccounts operators, IdentityConfig config) {
        this.api = api;
        this.unproven = unproven;
        this.operators = operators;
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
        Uni<Boolean> theirs = account.proven()
                ? operators.requireNone(account).replaceWith(true)
                : unproven.isUntouched(account, due.address());
        return theirs.chain(adopted ->
                adopted ? named(account, due) : unproven.release(account).chain(() -> account(due, tries - 1)));
    }

    /// One whose address is spelt otherwise is neither taken nor passed over: Keycloak mails it by the IDNA of
    /// 2003, which for some letters is another's mailbox, so only an operator can say whose it is.
    private Uni<Optional<Account>> found(DueInvitation due) {
        Optional<String> otherwise = Mailbox.find(due.address()).flatMap(Mailbox::beyondAscii);
        return otherwise.isEmpty()
                ? one("email", due.address())
                : one("email", otherwise.get())
                        .invoke(other -> other.ifPresent(account -> {
                            throw NotInvited.refused(FailureReason.ACCOUNT_CONFLICT);
                        }))
                        .chain(() -> one("email", due.address()));
    }

    /// @param which `email` or `username`
    private Uni<Optional<Account>> one(String which, String value) {
        return api.find(which, value).map(answer -> {
            Answers.expect(answer, 200, PutOffReason.IDENTITY_BUSY);
            JsonArray users = answer.bodyAsJsonArray();
            return users.stream()
                    .map(JsonObject.class::cast)
                    .filter(user -> value.equalsIgnoreCase(user.getString(which)))
                    .findFirst()
                    .map(Account::of);
        });
    }

    /// What is in the way is an account that has the address by now, or one that is only called by it.
    private Uni<Account> made(DueInvitation due, int tries) {
        return created(due)
                .chain(made -> made.isPresent()
                        ? Uni.createFrom().item(made.get())
                        : found(due)
                                .chain(other ->
                                        other.isPresent() ? Uni.createFrom().voidItem() : freed(due.address(), tries))
                                .chain(() -> account(due, tries - 1)));
    }

    /// Whoever had the address before keeps their account, by another name.
    private Uni<Void> freed(String address, int tries) {
        return one("username", address).chain(called -> {
            if (called.isEmpty() ? tries == 1 : !called.get().mayBeRenamed()) {
                throw NotInvited.refused(FailureReason.ACCOUNT_CONFLICT);
            }
            return called.isPresent() ? renamed(called.get()) : Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> renamed(Account account) {
        return api.update(account.id(), account.renamed())
                .invoke(answer -> {
                    // It does not take the account as it is, such as with an address from before its rules.
                    if (answer.statusCode() == 400) {
                        throw NotInvited.refused(FailureReason.ACCOUNT_CONFLICT);
                    }
                    Answers.expect(answer, 204, PutOffReason.IDENTITY_NOT_CONFIGURED);
                    LOG.infof("account %s was called by an address that is invited: it has another name", account.id());
                })
                .replaceWithVoid();
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
