package dev.guichet.ticket.signup;

import dev.guichet.kit.sql.DatabaseClock;
import dev.guichet.ticket.invitation.app.Invitations;
import dev.guichet.ticket.person.app.Persons;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Strangers who ask for an invitation: written down at once, looked at later, so that an answer tells nothing.
@ApplicationScoped
class SignUpService {
    private final SignUpStore store;
    private final Persons persons;
    private final Invitations invitations;
    private final SignUpConfig config;
    private final Counter tooMany;

    SignUpService(
            SignUpStore store, Persons persons, Invitations invitations, SignUpConfig config, MeterRegistry meters) {
        this.store = store;
        this.persons = persons;
        this.invitations = invitations;
        this.config = config;
        this.tooMany = meters.counter("guichet_sign_ups_over_budget");
    }

    /// One statement, whatever is known of the address.
    @WithTransaction
    Uni<Void> ask(SignUp signUp) {
        return store.ask(signUp);
    }

    /// Whoever has waited longest.
    @WithTransaction
    Uni<Optional<SignUp>> next() {
        return store.next();
    }

    /// Who lets them in: nobody once many of their domain were let in and have not come, so that no stranger fills many
    /// mailboxes (D3). Whom no organization lets in by their domain may be known nevertheless: a guest reads
    /// mails, and cannot answer them on the page without an account.
    @WithTransaction
    Uni<List<SignUp.Host>> hosts(SignUp signUp) {
        return store.waiting(signUp)
                .chain(waiting -> waiting.leaveRoom(config.perDomain()) ? hostsOf(signUp) : nobody());
    }

    private Uni<List<SignUp.Host>> hostsOf(SignUp signUp) {
        return store.hosts(signUp.domain())
                .chain(hosts -> hosts.isEmpty()
                        ? store.knowing(signUp.address())
                        : Uni.createFrom().item(hosts));
    }

    private Uni<List<SignUp.Host>> nobody() {
        tooMany.increment();
        return Uni.createFrom().item(List.of());
    }

    /// In the host's root: queues an invitation. Whom nobody knows stays so until they have proven their address: then
    /// the
    /// domain says where they belong, as for anybody who signs in (ADR 185).
    @WithTransaction
    Uni<Void> welcome(SignUp signUp, SignUp.Host host) {
        return DatabaseClock.now()
                .chain(now -> persons.byEmail(signUp.address())
                        .chain(known -> known.isPresent()
                                ? invitations.requestedBy(known.get(), now)
                                : stranger(signUp, host, now)));
    }

    private Uni<Void> stranger(SignUp signUp, SignUp.Host host, Instant now) {
        Long organization = host.organization();
        return organization == null
                ? Uni.createFrom().voidItem()
                : invitations.requestedBy(signUp.stranger(host.root()), organization, now);
    }

    @WithTransaction
    Uni<Void> done(SignUp signUp, boolean welcomed) {
        return store.done(signUp, welcomed);
    }

    @WithTransaction
    Uni<Void> forget() {
        return store.forget();
    }
}
