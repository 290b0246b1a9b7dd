package dev.guichet.ticket.person.app;

import dev.guichet.kit.directory.ActionContext;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.paging.Cursors;
import dev.guichet.kit.paging.Page;
import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.person.domain.KnownPerson;
import dev.guichet.ticket.person.domain.PersonFilter;
import dev.guichet.ticket.person.domain.PersonRefusal;
import dev.guichet.ticket.person.domain.PersonRules;
import dev.guichet.ticket.person.store.PersonRepository;
import dev.guichet.ticket.person.store.PersonStore;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Persons read by those who know of them.
@ApplicationScoped
public class PersonQueries {
    private final PersonRepository persons;
    private final PersonStore store;
    private final Hosts hosts;
    private final Cursors cursors;

    PersonQueries(PersonRepository persons, PersonStore store, Hosts hosts, Cursors cursors) {
        this.persons = persons;
        this.store = store;
        this.hosts = hosts;
        this.cursors = cursors;
    }

    @WithTransaction
    public Uni<KnownPerson> one(ActionContext context, long id) {
        return context.rights()
                .chain(caller -> persons.known(id)
                        .map(found -> found.orElseThrow(PersonQueries::notFound))
                        .call(known -> hosts.includeDeskOf(caller, known.person())
                                .invoke(hosted -> requireKnown(caller, known, hosted))));
    }

    /// Newest first.
    @WithTransaction
    public Uni<Page<KnownPerson>> page(ActionContext context, PersonFilter filter, int limit, @Nullable String cursor) {
        return context.rights().chain(caller -> {
            String list = list(caller, filter);
            Long before = cursor == null ? null : Long.valueOf(cursors.require(cursor, list));
            return store.known(caller, filter, before, limit + 1)
                    .chain(persons::known)
                    .map(rows -> Page.of(
                            rows,
                            limit,
                            last -> cursors.seal(Long.toString(last.person().id()), list)));
        });
    }

    private static void requireKnown(Rights caller, KnownPerson known, boolean hosted) {
        if (!PersonRules.knows(caller, known.person(), known.path(), hosted)) {
            throw notFound();
        }
    }

    private static Refused notFound() {
        return Refused.because(PersonRefusal.PERSON_NOT_FOUND);
    }

    private static String list(Rights caller, PersonFilter filter) {
        return "persons of " + caller.root() + " for " + caller.actor() + " where " + filter;
    }
}
