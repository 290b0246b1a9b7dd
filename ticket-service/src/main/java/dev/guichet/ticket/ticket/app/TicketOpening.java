package dev.guichet.ticket.ticket.app;

import dev.guichet.kit.caller.CurrentRequest;
import dev.guichet.kit.directory.KnownCaller;
import dev.guichet.kit.idempotency.Answer;
import dev.guichet.kit.idempotency.IdempotentCall;
import dev.guichet.kit.idempotency.IdempotentCalls;
import dev.guichet.kit.idempotency.IdempotentTransaction;
import dev.guichet.kit.sql.MissingReference;
import dev.guichet.kit.sql.UniqueViolation;
import dev.guichet.ticket.ticket.domain.Opening;
import dev.guichet.ticket.ticket.store.CircumstancesQuery;
import dev.guichet.ticket.ticket.store.CreationPlan;
import dev.guichet.ticket.ticket.store.Ids;
import dev.guichet.ticket.ticket.store.KeyAnswered;
import dev.guichet.ticket.ticket.store.TicketCreation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Opens tickets.
@ApplicationScoped
public class TicketOpening {
    private static final Predicate<Throwable> EXTERNAL_ID_TAKEN = UniqueViolation.of("ticket_external_id_taken");
    private static final Predicate<Throwable> GROUP_IS_GONE = MissingReference.of("ticket_group");
    /// Nearly always it is seen before anything is written; of two calls at once, one only learns it by writing.
    private static final Predicate<Throwable> KEY_TAKEN =
            UniqueViolation.of("idempotency_key_pkey").or(KeyAnswered.class::isInstance);

    private final Ids ids;
    private final TicketCreation creation;
    private final PreparedOpening prepared;
    private final FilledForms forms;
    private final KnownCaller known;
    private final CurrentRequest request;
    private final IdempotentCalls calls;
    private final IdempotentTransaction idempotency;

    TicketOpening(
            Ids ids,
            TicketCreation creation,
            PreparedOpening prepared,
            FilledForms forms,
            KnownCaller known,
            CurrentRequest request,
            IdempotentCalls calls,
            IdempotentTransaction idempotency) {
        this.ids = ids;
        this.creation = creation;
        this.prepared = prepared;
        this.forms = forms;
        this.known = known;
        this.request = request;
        this.calls = calls;
        this.idempotency = idempotency;
    }

    /// Opens one ticket for one call, however often it comes with its `Idempotency-Key`.
    ///
    /// @param answer what is said of it, kept in the same transaction
    public Uni<Answer> open(NewRequest wanted, Function<Fresh, Answer> answer) {
        IdempotentCall call = calls.current().orElse(null);
        Uni<Answer> opened = ids.nextMessage()
                .map(message -> new CreationPlanner(message, wanted, forms, null, call, request.id(), answer))
                .chain(this::open);
        return call == null ? opened : once(opened, call);
    }

    private Uni<Answer> open(CreationPlanner planner) {
        return attempt(planner).onFailure(EXTERNAL_ID_TAKEN.or(GROUP_IS_GONE)).recoverWithUni(() -> attempt(planner));
    }

    private Uni<Answer> attempt(CreationPlanner planner) {
        CircumstancesQuery query = query(planner.opening(), planner.call());
        return creation.create(known.root(), query, planner::plan).chain(plan -> switch (plan) {
            case CreationPlan.Write write -> Uni.createFrom().item(write.answer());
            case CreationPlan.Wait wait -> prepared.open(planner, query);
        });
    }

    /// Somebody else with the key was first: theirs is the answer. Refusals are kept by whoever sees them all.
    private Uni<Answer> once(Uni<Answer> opened, IdempotentCall call) {
        return opened.onFailure(KEY_TAKEN)
                .recoverWithUni(
                        taken -> idempotency.once(call, () -> Uni.createFrom().failure(taken)))
                // Its answer was seen, and forgotten by housekeeping just after: the call is a new one.
                .onFailure(KeyAnswered.class)
                .retry()
                .atMost(1);
    }

    private CircumstancesQuery query(Opening opening, @Nullable IdempotentCall call) {
        return new CircumstancesQuery(
                known.person(),
                known.client(),
                opening.requester(),
                opening.requesterOrganization(),
                opening.desk(),
                opening.content().category(),
                opening.form(),
                opening.group(),
                externalBy(opening.externalId(), known.client(), known.person()),
                opening.externalId(),
                opening.observers(),
                call == null ? null : call.scope());
    }

    /// External ids are unique among those of one caller.
    static @Nullable String externalBy(@Nullable String externalId, @Nullable String client, @Nullable Long person) {
        if (externalId == null) {
            return null;
        }
        return client == null ? "person:" + person : client;
    }
}
