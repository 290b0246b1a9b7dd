package dev.guichet.ticket.ticket.store;

import dev.guichet.kit.outbox.OutboxRow;
import dev.guichet.kit.sql.BoundStatement;
import dev.guichet.ticket.ticket.domain.OpenedTicket;
import dev.guichet.ticket.ticket.domain.Preparation;
import dev.guichet.ticket.timeline.domain.Fact;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// What to write, once it is known who asks whom.
public sealed interface CreationPlan {
    /// Everything one creation writes.
    ///
    /// @param events two, in order
    /// @param before the others, of whoever wraps the use case; null for none
    record Write(
            OpenedTicket opened,
            Fact created,
            List<OutboxRow> events,
            @Nullable BoundStatement before) implements CreationPlan {}

    /// All but the number.
    record Unnumbered(LongFunction<Write> numbered) implements CreationPlan {}

    /// Nothing yet: this comes first.
    record Wait(Preparation first) implements CreationPlan {}
}
