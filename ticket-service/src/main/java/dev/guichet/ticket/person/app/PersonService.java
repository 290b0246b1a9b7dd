package dev.guichet.ticket.person.app;

import dev.guichet.http.problem.Violation;
import dev.guichet.kit.directory.Act;
import dev.guichet.kit.directory.ActionContext;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.etag.ETags;
import dev.guichet.kit.outbox.Outbox;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.tenancy.RootScope;
import dev.guichet.ticket.person.domain.Belonging;
import dev.guichet.ticket.person.domain.Home;
import dev.guichet.ticket.person.domain.KnownPerson;
import dev.guichet.ticket.person.domain.NewPerson;
import dev.guichet.ticket.person.domain.Person;
import dev.guichet.ticket.person.domain.PersonChange;
import dev.guichet.ticket.person.domain.PersonDecision;
import dev.guichet.ticket.person.domain.PersonRefusal;
import dev.guichet.ticket.person.domain.PersonRules;
import dev.guichet.ticket.person.domain.WantedPerson;
import dev.guichet.ticket.person.store.PersonRepository;
import dev.guichet.ticket.person.store.PersonStore;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Persons made known and changed by those who may.
@ApplicationScoped
public class PersonService {
    private final PersonRepository persons;
    private final PersonStore store;
    private final Places places;
    private final Hosts hosts;
    private final PersonFollowers followers;
    private final Outbox outbox;

    PersonService(
            PersonRepository persons,
            PersonStore store,
            Places places,
            Hosts hosts,
            PersonFollowers followers,
            Outbox outbox) {
        this.persons = persons;
        this.store = store;
        this.places = places;
        this.hosts = hosts;
        this.followers = followers;
        this.outbox = outbox;
    }

    /// Makes a person known in the organization wanted, else the one that lists the domain, else that of an
    /// administrator who adds to their own; else in none: they become a guest of the caller's desk.
    @WithTransaction
    public Uni<KnownPerson> create(ActionContext context, WantedPerson wanted) {
        return context.rights()
                .chain(caller -> homeOf(wanted, caller)
                        .chain(home -> home.isPresent()
                                ? joining(wanted, home.get(), caller, context.act(caller))
                                : welcome(wanted, caller, context.act(caller))));
    }

    @WithTransaction
    public Uni<KnownPerson> change(ActionContext context, long id, PersonChange change, @Nullable String ifMatch) {
        return context.rights()
                .chain(caller -> persons.locked(id)
                        .map(found -> found.orElseThrow(PersonService::notFound))
                        .chain(person -> persons.home(person).map(home -> new KnownPerson(person, home.orElse(null))))
                        .chain(known -> change(known, change, ifMatch, caller, context.act(caller))));
    }

    /// Whether the caller still may be told what they were told of a person: it is themselves, or one of those they
    /// look after. Within their transaction.
    public Uni<Void> requireStill(ActionContext context, long id) {
        return context.rights()
                .chain(caller -> persons.known(id)
                        .map(found -> found.orElseThrow(PersonService::notFound))
                        .call(known -> hosts.includeDeskOf(caller, known.person())
                                .invoke(hosted -> requireStill(known, caller, hosted))))
                .replaceWithVoid();
    }

    private static void requireStill(KnownPerson known, Rights caller, boolean hosted) {
        Person person = known.person();
        boolean knows = PersonRules.knows(caller, person, known.path(), hosted);
        boolean looksAfter = PersonRules.maySpeakFor(caller, known.path()) || (person.isGuest() && knows);
        if (!caller.isPerson(person.id()) && !looksAfter) {
            throw Refused.because(knows ? PersonRefusal.NOT_YOURS_TO_EDIT : PersonRefusal.PERSON_NOT_FOUND);
        }
    }

    private Uni<Optional<Home>> homeOf(WantedPerson wanted, Rights caller) {
        if (wanted.organization().isPresent()) {
            return existing(wanted.organization().get()).map(Optional::of);
        }
        return places.owner(wanted.email())
                .chain(owner -> owner.isPresent() ? Uni.createFrom().item(owner) : ownOf(caller));
    }

    private Uni<Optional<Home>> ownOf(Rights caller) {
        Long own = caller.organization();
        return own != null && caller.configures(caller.path())
                ? existing(own).map(Optional::of)
                : Uni.createFrom().item(Optional.empty());
    }

    private Uni<KnownPerson> welcome(WantedPerson wanted, Rights caller, Act act) {
        return deskOf(caller)
                .map(desk -> desk.orElseThrow(() -> Refused.because(PersonRefusal.NOT_YOURS_TO_ADD)))
                .invoke(desk -> requireNoPower(wanted))
                .chain(desk -> create(wanted.guestOf(desk), null, null, act));
    }

    private Uni<Optional<Long>> deskOf(Rights caller) {
        Long agent = caller.person();
        Long organization = caller.organization();
        if (agent != null) {
            return store.deskOfAgent(agent);
        }
        return organization == null ? Uni.createFrom().item(Optional.empty()) : store.deskOfProgram(organization);
    }

    private static void requireNoPower(WantedPerson wanted) {
        if (wanted.organizationViewer()) {
            throw guestViewsNothing();
        }
    }

    private Uni<Home> existing(long organization) {
        return persons.home(organization).map(home -> home.orElseThrow(PersonService::unknownOrganization));
    }

    private Uni<KnownPerson> joining(WantedPerson wanted, Home home, Rights caller, Act act) {
        if (!PersonRules.maySpeakFor(caller, home.path())) {
            throw caller.knows(home.path()) || wanted.organization().isEmpty()
                    ? Refused.because(PersonRefusal.NOT_YOURS_TO_ADD)
                    : unknownOrganization();
        }
        if (wanted.organizationViewer() && !caller.configures(home.path())) {
            throw Refused.because(PersonRefusal.ADMINISTRATORS_ONLY);
        }
        return wanted.organization().isPresent()
                ? put(wanted, home, caller, act)
                : create(wanted.in(home.id()), home, null, act);
    }

    /// The same answer for somebody whom nobody knows and for somebody who is known where their domain says.
    private Uni<KnownPerson> put(WantedPerson wanted, Home home, Rights caller, Act act) {
        return places.of(wanted.email(), home, caller)
                .invoke(place -> {
                    if (place.id() != home.id()) {
                        throw Refused.because(PersonRefusal.NOT_YOURS_TO_ADD);
                    }
                })
                .chain(() -> create(wanted.in(home.id()), home, Belonging.placedFrom(caller, home.path()), act));
    }

    private Uni<KnownPerson> create(NewPerson person, @Nullable Home home, @Nullable Long placedFrom, Act act) {
        return store.insert(RootScope.required(), person, null, placedFrom, act.at())
                .map(created -> created.orElseThrow(() -> Refused.because(PersonRefusal.EMAIL_TAKEN)))
                .call(created -> outbox.append(PersonMessages.changed(created, act)))
                .map(created -> new KnownPerson(created, home));
    }

    private Uni<KnownPerson> change(
            KnownPerson known, PersonChange change, @Nullable String ifMatch, Rights caller, Act act) {
        Person person = known.person();
        return hosts.includeDeskOf(caller, person)
                .invoke(hosted -> require(PersonRules.knows(caller, person, known.path(), hosted), ifMatch, person))
                .chain(hosted -> target(change, known, caller)
                        .chain(target -> decide(known, change, caller, target, hosted, act)));
    }

    private Uni<KnownPerson> decide(
            KnownPerson known, PersonChange change, Rights caller, KnownPerson target, boolean hosted, Act act) {
        Person person = known.person();
        return switch (PersonRules.decide(person, change, caller, known.path(), target.path(), hosted, act.at())) {
            case PersonDecision.Refused(var refusal) ->
                throw refusal == PersonRefusal.GUEST_VIEWS_NOTHING ? guestViewsNothing() : Refused.because(refusal);
            case PersonDecision.Accepted(var changed) ->
                placed(change, changed, target, caller)
                        .chain(() -> persons.save(changed))
                        .chain(() -> outbox.append(PersonMessages.changed(changed, act)))
                        .chain(() -> followers.follow(person, changed, act))
                        .replaceWith(new KnownPerson(changed, target.home()));
        };
    }

    private Uni<Void> placed(PersonChange change, Person changed, KnownPerson target, Rights caller) {
        Home home = target.home();
        return change.organization().isPresent() && home != null
                ? persons.placed(changed.id(), Belonging.placedFrom(caller, home.path()))
                : Uni.createFrom().voidItem();
    }

    /// Who may not move anybody learns nothing of where to; who may, nothing of what is not theirs.
    private Uni<KnownPerson> target(PersonChange change, KnownPerson known, Rights caller) {
        Optional<Long> organization = change.organization();
        return organization.isEmpty() || !PersonRules.configures(caller, known.person(), known.path())
                ? Uni.createFrom().item(known)
                : existing(organization.get()).map(target -> {
                    if (!caller.knows(target.path())) {
                        throw unknownOrganization();
                    }
                    return new KnownPerson(known.person(), target);
                });
    }

    private static void require(boolean known, @Nullable String ifMatch, Person person) {
        if (!known) {
            throw notFound();
        }
        ETags.require(ifMatch, person.version());
    }

    private static Refused notFound() {
        return Refused.because(PersonRefusal.PERSON_NOT_FOUND);
    }

    private static Refused guestViewsNothing() {
        return Refused.because(PersonRefusal.GUEST_VIEWS_NOTHING)
                .violation(Violation.at("/organizationViewer", PersonRefusal.GUEST_VIEWS_NOTHING.code()));
    }

    private static Refused unknownOrganization() {
        return Refused.because(PersonRefusal.UNKNOWN_ORGANIZATION)
                .violation(Violation.at("/organization", PersonRefusal.UNKNOWN_ORGANIZATION.code()));
    }
}
