package dev.guichet.ticket.person.app;

import dev.guichet.kit.directory.Act;
import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.etag.ETags;
import dev.guichet.kit.outbox.Outbox;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.problem.Violation;
import dev.guichet.ticket.person.domain.Address;
import dev.guichet.ticket.person.domain.Home;
import dev.guichet.ticket.person.domain.KnownPerson;
import dev.guichet.ticket.person.domain.NewPerson;
import dev.guichet.ticket.person.domain.Person;
import dev.guichet.ticket.person.domain.PersonChange;
import dev.guichet.ticket.person.domain.PersonDecision;
import dev.guichet.ticket.person.domain.PersonRefusal;
import dev.guichet.ticket.person.domain.PersonRules;
import dev.guichet.ticket.person.domain.WantedPerson;
import dev.guichet.ticket.person.store.PersonStore;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Persons made known and changed by those who may.
@ApplicationScoped
public class PersonService {
    private final CallerRights callers;
    private final PersonStore store;
    private final PersonFollowers followers;
    private final Outbox outbox;

    PersonService(CallerRights callers, PersonStore store, PersonFollowers followers, Outbox outbox) {
        this.callers = callers;
        this.store = store;
        this.followers = followers;
        this.outbox = outbox;
    }

    /// Makes a person known in the organization wanted, else the one that lists the domain, else the caller's own.
    @WithTransaction
    public Uni<KnownPerson> create(WantedPerson wanted) {
        return callers.current().chain(caller -> homeOf(wanted, caller).chain(home -> create(wanted, home, caller)));
    }

    @WithTransaction
    public Uni<KnownPerson> change(long id, PersonChange change, @Nullable String ifMatch) {
        return callers.current()
                .chain(caller -> store.lock(id)
                        .map(found -> found.orElseThrow(() -> Refused.because(PersonRefusal.PERSON_NOT_FOUND)))
                        .chain(person -> change(person, change, ifMatch, caller)));
    }

    /// Whether the caller still may be told what they were told of a person: it is themselves, or one of those they
    /// look
    /// after. Within their transaction.
    public Uni<Void> requireStill(long id) {
        return callers.current()
                .chain(caller -> store.byId(id)
                        .map(found -> found.orElseThrow(() -> Refused.because(PersonRefusal.PERSON_NOT_FOUND)))
                        .chain(person ->
                                existing(person.organization()).invoke(home -> requireStill(person, home, caller))))
                .replaceWithVoid();
    }

    private static void requireStill(Person person, Home home, Rights caller) {
        if (!caller.isPerson(person.id()) && !PersonRules.maySpeakFor(caller, home.path())) {
            throw Refused.because(
                    PersonRules.knows(caller, person, home.path())
                            ? PersonRefusal.NOT_YOURS_TO_EDIT
                            : PersonRefusal.PERSON_NOT_FOUND);
        }
    }

    private Uni<Home> homeOf(WantedPerson wanted, Rights caller) {
        if (wanted.organization().isPresent()) {
            return existing(wanted.organization().get());
        }
        return store.organizationListing(Address.domain(wanted.email()))
                .chain(listing -> existing(listing.orElse(caller.organization())));
    }

    private Uni<Home> existing(long organization) {
        return store.home(organization).map(home -> home.orElseThrow(PersonService::unknownOrganization));
    }

    private Uni<KnownPerson> create(WantedPerson wanted, Home home, Rights caller) {
        if (!PersonRules.maySpeakFor(caller, home.path())) {
            throw caller.path().contains(home.id()) || wanted.organization().isEmpty()
                    ? Refused.because(PersonRefusal.NOT_YOURS_TO_ADD)
                    : unknownOrganization();
        }
        if (wanted.organizationViewer() && !caller.configures(home.path())) {
            throw Refused.because(PersonRefusal.ADMINISTRATORS_ONLY);
        }
        Act act = callers.act(caller);
        NewPerson person = wanted.in(home.id());
        return store.insert(caller.root(), person, null, act.at())
                .map(created -> created.orElseThrow(() -> Refused.because(PersonRefusal.EMAIL_TAKEN)))
                .call(created -> outbox.append(PersonMessages.changed(created, act)))
                .map(created -> new KnownPerson(created, home));
    }

    private Uni<KnownPerson> change(Person person, PersonChange change, @Nullable String ifMatch, Rights caller) {
        return existing(person.organization())
                .invoke(home -> require(PersonRules.knows(caller, person, home.path()), ifMatch, person))
                .chain(home ->
                        target(change, home, caller).chain(target -> decide(person, change, caller, home, target)));
    }

    private Uni<KnownPerson> decide(Person person, PersonChange change, Rights caller, Home home, Home target) {
        Act act = callers.act(caller);
        return switch (PersonRules.decide(person, change, caller, home.path(), target.path(), act.at())) {
            case PersonDecision.Refused(var refusal) -> throw Refused.because(refusal);
            case PersonDecision.Accepted(var changed) ->
                store.save(changed)
                        .chain(() -> outbox.append(PersonMessages.changed(changed, act)))
                        .chain(() -> followers.follow(person, changed, act))
                        .replaceWith(new KnownPerson(changed, target));
        };
    }

    /// Who may not move anybody learns nothing of where to; who may, nothing of what is not theirs.
    private Uni<Home> target(PersonChange change, Home home, Rights caller) {
        Optional<Long> organization = change.organization();
        return organization.isEmpty() || !caller.configures(home.path())
                ? Uni.createFrom().item(home)
                : existing(organization.get()).map(target -> {
                    if (!caller.configures(target.path()) && !caller.path().contains(target.id())) {
                        throw unknownOrganization();
                    }
                    return target;
                });
    }

    private static void require(boolean known, @Nullable String ifMatch, Person person) {
        if (!known) {
            throw Refused.because(PersonRefusal.PERSON_NOT_FOUND);
        }
        ETags.require(ifMatch, person.version());
    }

    private static Refused unknownOrganization() {
        return Refused.because(PersonRefusal.UNKNOWN_ORGANIZATION)
                .violation(Violation.at("/organization", PersonRefusal.UNKNOWN_ORGANIZATION.code()));
    }
}
