package dev.guichet.ticket.ticket.app;

import dev.guichet.kit.directory.Act;
import dev.guichet.kit.directory.ActionContext;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.outbox.Outbox;
import dev.guichet.ticket.person.app.Persons;
import dev.guichet.ticket.person.domain.Newcomer;
import dev.guichet.ticket.person.domain.Person;
import dev.guichet.ticket.ticket.domain.OpenedTicket;
import dev.guichet.ticket.ticket.domain.OpeningDecision.MakeKnown;
import dev.guichet.ticket.ticket.domain.Preparation;
import dev.guichet.ticket.ticket.domain.Preparation.ChooseMember;
import dev.guichet.ticket.ticket.domain.Preparation.LoadForm;
import dev.guichet.ticket.ticket.store.CircumstancesQuery;
import dev.guichet.ticket.ticket.store.CreationPlan;
import dev.guichet.ticket.ticket.store.TicketStore;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.TreeSet;

/// Opens tickets that need something done first: persons whom nobody knows yet become known, a form is read, a member
/// of the desk is chosen. That is done in the ticket's own transaction, and it is decided on what is true then. So a
/// request that is refused makes nobody known and takes nobody's turn.
@ApplicationScoped
class PreparedOpening {
    /// The requester becomes known first, then the observers; then the answers are checked, then somebody gets it.
    private static final int ROUNDS = 4;

    /// Who opens it, and what they do by it.
    private record Opener(Rights rights, Act act) {}

    private final Persons persons;
    private final FilledForms forms;
    private final Turns turns;
    private final TicketStore store;
    private final Outbox outbox;

    PreparedOpening(Persons persons, FilledForms forms, Turns turns, TicketStore store, Outbox outbox) {
        this.persons = persons;
        this.forms = forms;
        this.turns = turns;
        this.store = store;
        this.outbox = outbox;
    }

    @WithTransaction
    Uni<OpenedTicket> open(ActionContext context, CreationPlanner planner, CircumstancesQuery query) {
        return context.rights()
                .chain(caller -> decide(planner, query, new Opener(caller, context.act(caller)), ROUNDS));
    }

    private Uni<OpenedTicket> decide(CreationPlanner planner, CircumstancesQuery query, Opener opener, int rounds) {
        return store.circumstances(query).map(planner::plan).chain(plan -> switch (plan) {
            case CreationPlan.Write write ->
                store.insert(write)
                        .chain(() -> outbox.appendRows(write.events()))
                        .replaceWith(write.opened());
            case CreationPlan.Wait wait
            when rounds > 0 ->
                prepare(planner, wait.first(), opener).chain(ready -> decide(ready, query, opener, rounds - 1));
            case CreationPlan.Wait wait -> throw new IllegalStateException("still missing: " + wait.first());
        });
    }

    private Uni<CreationPlanner> prepare(CreationPlanner planner, Preparation first, Opener opener) {
        return switch (first) {
            case MakeKnown wanted -> welcome(wanted, planner.wanted(), opener).replaceWith(planner);
            case ChooseMember(var desk, var requester, var organization, var group) ->
                turns.next(desk, requester, organization, group).map(planner::with);
            case LoadForm(var form) -> forms.load(form).replaceWith(planner);
        };
    }

    /// In one order, so that two requests that name the same cannot wait for each other.
    private Uni<Void> welcome(MakeKnown wanted, NewRequest request, Opener opener) {
        Uni<Void> known = Uni.createFrom().voidItem();
        for (String address : new TreeSet<>(wanted.addresses())) {
            known = known.chain(
                    () -> welcome(wanted, request.named(address), opener).replaceWithVoid());
        }
        return known;
    }

    /// Whom the caller may not put where they say becomes known where their domain says; then it is decided as of
    /// anybody who is known there, and refused alike.
    private Uni<Person> welcome(MakeKnown wanted, Newcomer newcomer, Opener opener) {
        Long named = wanted.organization();
        return named == null
                ? persons.findOrCreate(newcomer, wanted.desk().id(), opener.act())
                : persons.findOrPut(newcomer, named, opener.rights(), opener.act());
    }
}
