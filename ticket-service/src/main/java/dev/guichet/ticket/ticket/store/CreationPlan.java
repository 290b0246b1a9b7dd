package dev.guichet.ticket.ticket.store;

import dev.guichet.kit.idempotency.Answer;
import dev.guichet.kit.idempotency.IdempotentCall;
import dev.guichet.kit.outbox.OutboxRow;
import dev.guichet.ticket.thread.domain.Message;
import dev.guichet.ticket.ticket.domain.Preparation;
import dev.guichet.ticket.ticket.domain.Ticket;
import dev.guichet.ticket.timeline.domain.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What to write, once it is known who asks whom.
public sealed interface CreationPlan {
    /// Everything one creation writes.
    ///
    /// @param events two, in order
    /// @param call null when the call carries no key; `answer` is kept for it
    record Write(
            Ticket ticket,
            Message first,
            Fact created,
            List<OutboxRow> events,
            @Nullable IdempotentCall call,
            Answer answer)
            implements CreationPlan {}

    /// Nothing yet: this comes first.
    record Wait(Preparation first) implements CreationPlan {}
}
