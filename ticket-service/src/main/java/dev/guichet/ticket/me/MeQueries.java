package dev.guichet.ticket.me;

import dev.guichet.kit.caller.CurrentRequest;
import dev.guichet.kit.caller.Principal;
import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.directory.KnownCaller;
import dev.guichet.kit.directory.NamedOrganization;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.directory.RootResolver;
import dev.guichet.ticket.desk.app.Desks;
import dev.guichet.ticket.organization.app.Organizations;
import dev.guichet.ticket.person.app.Persons;
import dev.guichet.ticket.person.domain.Person;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@ApplicationScoped
class MeQueries {
    private final CurrentRequest request;
    private final KnownCaller known;
    private final CallerRights callers;
    private final RootResolver resolver;
    private final Persons persons;
    private final Desks desks;
    private final Organizations organizations;

    MeQueries(
            CurrentRequest request,
            KnownCaller known,
            CallerRights callers,
            RootResolver resolver,
            Persons persons,
            Desks desks,
            Organizations organizations) {
        this.request = request;
        this.known = known;
        this.callers = callers;
        this.resolver = resolver;
        this.persons = persons;
        this.desks = desks;
        this.organizations = organizations;
    }

    /// Refuses strangers, whom no root would take in; operators are welcome without one.
    @WithTransaction
    Uni<Me> me() {
        Principal caller = request.principal();
        return resolver.roots(caller)
                .chain(roots -> known.standing().isPresent()
                        ? here().map(here -> new Me(caller, roots, Optional.of(here)))
                        : Uni.createFrom().item(() -> nowhere(caller, roots)));
    }

    private Me nowhere(Principal caller, List<NamedOrganization> roots) {
        if (roots.isEmpty() && !caller.operator()) {
            known.root();
        }
        return new Me(caller, roots, Optional.empty());
    }

    private Uni<Me.Here> here() {
        return callers.current()
                .chain(rights -> person(rights)
                        .chain(person -> desks.byIds(rights.desks().keySet())
                                .chain(sitsAt -> organizations
                                        .byIds(named(rights))
                                        .map(named -> new Me.Here(rights, person, sitsAt, named)))));
    }

    private Uni<Optional<Person>> person(Rights rights) {
        return rights.person() == null ? Uni.createFrom().item(Optional.empty()) : persons.byId(rights.person());
    }

    private static Set<Long> named(Rights rights) {
        Set<Long> named = new HashSet<>(rights.administers());
        if (rights.organization() != null) {
            named.add(rights.organization());
        }
        named.add(rights.root());
        return named;
    }
}
