package dev.guichet.ticket.me;

import dev.guichet.kit.caller.Principal;
import dev.guichet.kit.directory.ActionContext;
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
    private final RootResolver resolver;
    private final Persons persons;
    private final Desks desks;
    private final Organizations organizations;

    MeQueries(RootResolver resolver, Persons persons, Desks desks, Organizations organizations) {
        this.resolver = resolver;
        this.persons = persons;
        this.desks = desks;
        this.organizations = organizations;
    }

    /// Refuses strangers, whom no root would take in; operators are welcome without one.
    @WithTransaction
    Uni<Me> me(ActionContext context, Principal caller) {
        return resolver.roots(caller)
                .chain(roots -> context.root() == ActionContext.NOWHERE
                        ? nowhere(context, caller, roots)
                        : here(context).map(here -> new Me(caller, roots, Optional.of(here))));
    }

    /// Asked for rights, who acts in no root is told why.
    private static Uni<Me> nowhere(ActionContext context, Principal caller, List<NamedOrganization> roots) {
        Me me = new Me(caller, roots, Optional.empty());
        return roots.isEmpty() && !caller.operator()
                ? context.rights().replaceWith(me)
                : Uni.createFrom().item(me);
    }

    private Uni<Me.Here> here(ActionContext context) {
        return context.rights()
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
