package dev.guichet.ticket.invitation.account;

import dev.guichet.ticket.invitation.domain.FailureReason;
import dev.guichet.ticket.invitation.domain.PutOffReason;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/// Accounts that have an address which nobody has proven. Whoever holds one may be anybody, and a proof by somebody
/// else would be theirs, too (D28): with a session, a password, or a sign-in that waits for nothing but the proof.
@ApplicationScoped
class UnprovenAccounts {
    private static final Logger LOG = Logger.getLogger(UnprovenAccounts.class);

    private static final String CREDENTIALS = "credentials";
    private static final String LINKS = "federated-identity";
    private static final String CONSENTS = "consents";

    private final AdminApi api;
    private final String everybodysRole;
    private final MeterRegistry meters;

    UnprovenAccounts(AdminApi api, IdentityConfig config, MeterRegistry meters) {
        String issuer = config.issuer().toString();
        this.api = api;
        this.everybodysRole = "default-roles-" + issuer.substring(issuer.lastIndexOf('/') + 1);
        this.meters = meters;
    }

    /// Whether it waits for who has this address: it was made for them, and nobody has a way in yet.
    Uni<Boolean> isUntouched(Account account, String address) {
        if (!account.madeFor(address)) {
            return Uni.createFrom().item(false);
        }
        return list(account, CREDENTIALS)
                .chain(credentials -> list(account, LINKS).map(links -> credentials.isEmpty() && links.isEmpty()));
    }

    /// Closes it for whoever holds it and takes its address away. The address comes last: until then, an
    /// attempt that was broken off finds the account and does it all again.
    Uni<Void> release(Account account) {
        return requireNobodyLooksAfter(account)
                .chain(() -> close(account))
                .chain(() -> api.update(account.id(), Account.withoutAddress()))
                .invoke(answer -> {
                    Answers.expectGone(answer);
                    meters.counter("guichet_accounts_released").increment();
                    LOG.warnf("account %s had an unproven address that is invited: it is closed", account.id());
                })
                .replaceWithVoid();
    }

    /// Without credentials nobody signs in any more, so no session comes after those that are ended.
    private Uni<Void> close(Account account) {
        return remove(account, CREDENTIALS, "id")
                .chain(() -> remove(account, LINKS, "identityProvider"))
                .chain(() -> api.signOut(account.id()))
                .invoke(answer -> Answers.expect(answer, 204, PutOffReason.IDENTITY_BUSY))
                .chain(() -> remove(account, CONSENTS, "clientId"));
    }

    /// A stranger's wish to sign up must not switch an operator off, and what is kept elsewhere cannot be closed here.
    private Uni<Void> requireNobodyLooksAfter(Account account) {
        return list(account, "role-mappings/realm")
                .invoke(roles -> {
                    boolean granted = roles.stream().anyMatch(role -> !everybodysRole.equals(role.getString("name")));
                    if (granted || account.isFederated()) {
                        throw NotInvited.refused(FailureReason.ACCOUNT_UNPROVEN);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> remove(Account account, String what, String key) {
        return list(account, what)
                .chain(all -> Multi.createFrom()
                        .iterable(all)
                        .onItem()
                        .transformToUniAndConcatenate(one -> api.remove(account.id(), what, one.getString(key)))
                        .invoke(answer -> Answers.expectGone(answer))
                        .collect()
                        .asList())
                .replaceWithVoid();
    }

    private Uni<List<JsonObject>> list(Account account, String what) {
        return api.of(account.id(), what).map(answer -> {
            Answers.expect(answer, 200, PutOffReason.IDENTITY_BUSY);
            JsonArray all = answer.bodyAsJsonArray();
            return all.stream().map(JsonObject.class::cast).toList();
        });
    }
}
