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
import dev.guichet.ticket.ticket.store.Ids;
import dev.guichet.ticket.ticket.store.OpeningStore;
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

    private final Persons persons;
    private final FilledForms forms;
    private final Turns turns;
    private final OpeningStore store;
    private final Ids ids;
    private final Outbox outbox;

    PreparedOpening(Persons persons, FilledForms forms, Turns turns, OpeningStore store, Ids ids, Outbox outbox) {
        this.persons = persons;
        this.forms = forms;
        this.turns = turns;
        this.store = store;
        this.ids = ids;
        this.outbox = outbox;
    }

    @WithTransaction
    Uni<OpenedTicket> open(ActionContext context, CreationPlanner planner, CircumstancesQuery query) {
        return decide(context, planner, query, ROUNDS);
    }

    private Uni<OpenedTicket> decide(
            ActionContext context, CreationPlanner planner, CircumstancesQuery query, int rounds) {
        return store.context(query).map(planner::plan).chain(plan -> switch (plan) {
            case CreationPlan.Write write -> written(write);
            case CreationPlan.Unnumbered ready ->
                ids.nextTicketWithin().chain(number -> written(ready.numbered().apply(number)));
            case CreationPlan.Wait wait
            when rounds > 0 ->
                prepare(context, planner, wait.first()).chain(ready -> decide(context, ready, query, rounds - 1));
            case CreationPlan.Wait wait -> throw new IllegalStateException("still missing: " + wait.first());
        });
    }

    private Uni<OpenedTicket> written(CreationPlan.Write write) {
        return store.insert(write)
                .chain(() -> outbox.appendRows(write.events()))
                .replaceWith(write.opened());
    }

    private Uni<CreationPlanner> prepare(ActionContext context, CreationPlanner planner, Preparation first) {
        return switch (first) {
            case MakeKnown wanted ->
                context.rights()
                        .chain(caller -> welcome(wanted, planner.wanted(), caller, context.act(caller)))
                        .replaceWith(planner);
            case ChooseMember(var desk, var requester, var organization, var group) ->
                turns.next(desk, requester, organization, group).map(planner::with);
            case LoadForm(var form) -> forms.load(form).replaceWith(planner);
        };
    }

    /// In one order, so that two requests that name the same cannot wait for each other.
    private Uni<Void> welcome(MakeKnown wanted, NewRequest request, Rights caller, Act act) {
        Uni<Void> known = Uni.createFrom().voidItem();
        for (String address : new TreeSet<>(wanted.addresses())) {
            known = known.chain(() -> welcome(wanted, request.named(address), caller, act))
                    .replaceWithVoid();
        }
        return known;
    }

    /// Whom the caller may not put where they say becomes known where their domain says; then it is decided as of
    /// anybody who is known there, and refused alike.
    private Uni<Person> welcome(MakeKnown wanted, Newcomer newcomer, Rights caller, Act act) {
        Long named = wanted.organization();
        return named == null
                ? persons.findOrCreate(newcomer, wanted.desk().id(), act)
                : persons.findOrPut(newcomer, named, caller, act);
    }
}
