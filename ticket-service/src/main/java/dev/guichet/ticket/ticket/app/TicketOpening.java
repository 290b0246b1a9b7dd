package dev.guichet.ticket.ticket.app;

import dev.guichet.kit.directory.ActionContext;
import dev.guichet.kit.idempotency.IdempotentWrite;
import dev.guichet.kit.sql.MissingReference;
import dev.guichet.kit.sql.Transactions;
import dev.guichet.kit.sql.UniqueViolation;
import dev.guichet.kit.tenancy.RootScope;
import dev.guichet.ticket.ticket.domain.OpenedTicket;
import dev.guichet.ticket.ticket.domain.Opening;
import dev.guichet.ticket.ticket.store.CircumstancesQuery;
import dev.guichet.ticket.ticket.store.CreationPlan;
import dev.guichet.ticket.ticket.store.Ids;
import dev.guichet.ticket.ticket.store.TicketCreation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Opens tickets, whichever way they come in.
@ApplicationScoped
public class TicketOpening {
    private static final Predicate<Throwable> EXTERNAL_ID_TAKEN = UniqueViolation.of("ticket_external_id_taken");
    private static final Predicate<Throwable> GROUP_IS_GONE = MissingReference.of("ticket_group");

    private final Ids ids;
    private final TicketCreation creation;
    private final PreparedOpening prepared;
    private final FilledForms forms;

    TicketOpening(Ids ids, TicketCreation creation, PreparedOpening prepared, FilledForms forms) {
        this.ids = ids;
        this.creation = creation;
        this.prepared = prepared;
        this.forms = forms;
    }

    /// In a transaction of its own; within one that is open, as a consumer's is, as a part of it.
    ///
    /// @throws dev.guichet.kit.problem.Refused when the ticket does not open
    public Uni<OpenedTicket> open(ActionContext context, NewRequest wanted) {
        return open(context, wanted, IdempotentWrite.none());
    }

    /// @param write of whoever sees to it that this is done once
    public Uni<OpenedTicket> open(ActionContext context, NewRequest wanted, IdempotentWrite<OpenedTicket> write) {
        CircumstancesQuery query = query(context, wanted.opening(), write.key());
        // A second connection for who holds one, and what it has begun would not be undone with the rest.
        return Transactions.isOpen()
                ? ids.nextMessageWithin()
                        .map(message -> planner(context, message, wanted, write))
                        .chain(planner -> prepared.open(context, planner, query))
                : ids.nextMessage()
                        .map(message -> planner(context, message, wanted, write))
                        .chain(planner -> open(context, planner, query));
    }

    private CreationPlanner planner(
            ActionContext context, long message, NewRequest wanted, IdempotentWrite<OpenedTicket> write) {
        return new CreationPlanner(message, wanted, forms, null, context.cause(), write);
    }

    private Uni<OpenedTicket> open(ActionContext context, CreationPlanner planner, CircumstancesQuery query) {
        return attempt(context, planner, query)
                .onFailure(EXTERNAL_ID_TAKEN.or(GROUP_IS_GONE))
                .recoverWithUni(() -> attempt(context, planner, query));
    }

    private Uni<OpenedTicket> attempt(ActionContext context, CreationPlanner planner, CircumstancesQuery query) {
        return creation.create(RootScope.required(), query, planner::plan).chain(plan -> switch (plan) {
            case CreationPlan.Write write -> Uni.createFrom().item(write.opened());
            case CreationPlan.Wait _, CreationPlan.Unnumbered _ -> prepared.open(context, planner, query);
        });
    }

    private static CircumstancesQuery query(ActionContext context, Opening opening, byte @Nullable [] key) {
        return new CircumstancesQuery(
                context.person(),
                context.client(),
                opening.requester(),
                opening.requesterOrganization(),
                opening.desk(),
                opening.content().category(),
                opening.form(),
                opening.group(),
                externalBy(opening.externalId(), context.client(), context.person()),
                opening.externalId(),
                opening.observers(),
                key);
    }

    /// External ids are unique among those of one caller.
    static @Nullable String externalBy(@Nullable String externalId, @Nullable String client, @Nullable Long person) {
        if (externalId == null) {
            return null;
        }
        return client == null ? "person:" + person : client;
    }
}
