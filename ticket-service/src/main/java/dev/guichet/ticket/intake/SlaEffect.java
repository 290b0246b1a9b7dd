package dev.guichet.ticket.intake;

import dev.guichet.events.DirectoryEvent;
import dev.guichet.events.GuichetEvent;
import dev.guichet.events.PendingExpired;
import dev.guichet.events.PendingReminderDue;
import dev.guichet.events.PolicyChanged;
import dev.guichet.events.SolvedExpired;
import dev.guichet.events.TicketEvent;
import dev.guichet.events.TimerFired;
import dev.guichet.events.Topics;
import dev.guichet.kit.directory.ActionContext;
import dev.guichet.kit.inbox.Effect;
import dev.guichet.ticket.ticket.app.TicketService;
import dev.guichet.ticket.ticket.domain.TicketCommand.ByTime;
import dev.guichet.ticket.ticket.domain.TicketCommand.ExpirePending;
import dev.guichet.ticket.ticket.domain.TicketCommand.ExpireSolved;
import dev.guichet.ticket.ticket.domain.TicketCommand.Remind;
import dev.guichet.ticket.ticket.domain.TicketNumber;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// A timer came due: its ticket moves, if the timer's episode is still the current one.
@ApplicationScoped
class SlaEffect implements Effect {
    private final TicketService tickets;

    SlaEffect(TicketService tickets) {
        this.tickets = tickets;
    }

    @Override
    public String topic() {
        return Topics.SLA;
    }

    @Override
    public Uni<Void> apply(GuichetEvent event) {
        return switch (event) {
            case TimerFired fired ->
                tickets.onTime(ActionContext.ofSystem(fired.meta()), new TicketNumber(fired.ticket()), command(fired));
            case PolicyChanged othersAffair -> Uni.createFrom().voidItem();
            case TicketEvent ours -> Uni.createFrom().voidItem();
            case DirectoryEvent ours -> Uni.createFrom().voidItem();
        };
    }

    private static ByTime command(TimerFired event) {
        return switch (event) {
            case PendingReminderDue due -> new Remind(due.episode(), due.closesAt());
            case PendingExpired expired -> new ExpirePending(expired.episode());
            case SolvedExpired expired -> new ExpireSolved(expired.episode());
        };
    }
}
