package dev.guichet.ticket.signup;

import dev.guichet.events.Actor;
import dev.guichet.kit.directory.Act;
import dev.guichet.kit.events.NewEvents;
import dev.guichet.kit.sql.DatabaseClock;
import dev.guichet.ticket.invitation.app.Invitations;
import dev.guichet.ticket.person.app.Persons;
import dev.guichet.ticket.person.domain.Person;
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

    /// Who lets them in: nobody once many of their domain were let in, so that no stranger fills a directory or many
    /// mailboxes (D3). Whom no organization lets in by their domain may be known nevertheless: a guest reads
    /// mails, and cannot answer them on the page without an account.
    @WithTransaction
    Uni<List<SignUp.Host>> hosts(SignUp signUp) {
        return store.welcomed(signUp.domain())
                .chain(welcomed -> welcomed < config.perDomain() ? hostsOf(signUp) : nobody());
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

    /// In the host's root: makes them known in its organization, if need be and if it has their domain.
    ///
    /// @param invites whether an invitation is queued, too: of several hosts, one invites
    @WithTransaction
    Uni<Void> welcome(SignUp signUp, SignUp.Host host, boolean invites) {
        return DatabaseClock.now()
                .chain(now -> person(signUp, host, now)
                        .chain(person -> invites && person.isPresent()
                                ? invitations.requestedBy(person.get(), now)
                                : Uni.createFrom().voidItem()));
    }

    private Uni<Optional<Person>> person(SignUp signUp, SignUp.Host host, Instant now) {
        Long organization = host.organization();
        if (organization == null) {
            return persons.byEmail(signUp.address());
        }
        Act act = new Act(Actor.system(), NewEvents.id().toString(), now);
        return persons.findOrCreate(signUp.joining(organization), act).map(Optional::of);
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
