package dev.guichet.ticket.ticket.domain;

import dev.guichet.events.StatusTrigger;
import dev.guichet.ticket.ticket.domain.Decision.Accepted;
import dev.guichet.ticket.ticket.domain.Decision.Refused;
import dev.guichet.ticket.ticket.domain.Lifecycle.Row;
import dev.guichet.ticket.ticket.domain.TicketCommand.Approve;
import dev.guichet.ticket.ticket.domain.TicketCommand.Archive;
import dev.guichet.ticket.ticket.domain.TicketCommand.Ask;
import dev.guichet.ticket.ticket.domain.TicketCommand.Assign;
import dev.guichet.ticket.ticket.domain.TicketCommand.ByTime;
import dev.guichet.ticket.ticket.domain.TicketCommand.Close;
import dev.guichet.ticket.ticket.domain.TicketCommand.Edit;
import dev.guichet.ticket.ticket.domain.TicketCommand.ExpirePending;
import dev.guichet.ticket.ticket.domain.TicketCommand.ExpireSolved;
import dev.guichet.ticket.ticket.domain.TicketCommand.Hold;
import dev.guichet.ticket.ticket.domain.TicketCommand.Note;
import dev.guichet.ticket.ticket.domain.TicketCommand.Observe;
import dev.guichet.ticket.ticket.domain.TicketCommand.Refuse;
import dev.guichet.ticket.ticket.domain.TicketCommand.Remind;
import dev.guichet.ticket.ticket.domain.TicketCommand.Reply;
import dev.guichet.ticket.ticket.domain.TicketCommand.Resume;
import dev.guichet.ticket.ticket.domain.TicketCommand.Solve;
import dev.guichet.ticket.ticket.domain.TicketCommand.StopObserving;
import dev.guichet.ticket.ticket.domain.TicketCommand.Undo;
import dev.guichet.ticket.ticket.domain.TicketEvent.RequesterReminded;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides what a command does to a ticket: the lifecycle says whether and where to, this says what happens.
public final class TicketDecisions {
    private TicketDecisions() {}

    public static Decision decide(Ticket ticket, TicketCommand command, Instant now) {
        if (command instanceof ByTime timer
                && timer.episode() != ticket.episode().number()) {
            return Accepted.NOTHING;
        }
        Decision decision = switch (permission(ticket, command, now)) {
            case Permission.Granted(var row) -> carryOut(ticket, command, row, now);
            case Permission.Denied(var refusal) -> new Refused(refusal, Set.of());
        };
        return switch (decision) {
            // Time does not argue: a timer that finds the ticket elsewhere came too late.
            case Refused _ when command instanceof ByTime -> Accepted.NOTHING;
            case Refused refused -> new Refused(refused.refusal(), allowedCommands(ticket, command.by(), now));
            case Accepted _, Decision.FollowUp _ -> decision;
        };
    }

    /// What the caller may ask for now: whatever is listed works, whatever is not is refused.
    public static Set<CommandName> allowedCommands(Ticket ticket, Caller caller, Instant now) {
        return Permission.allowed(ticket, caller, now);
    }

    /// Only an agent's reply says what comes then, whatever else they are to the ticket.
    private static Permission permission(Ticket ticket, TicketCommand command, Instant now) {
        boolean asAgent = command instanceof Reply reply && reply.then() != null;
        if (!asAgent) {
            return Permission.of(ticket, command.name(), command.by(), now);
        }
        return command.by().is(Role.AGENT)
                ? Permission.of(ticket, command.name(), command.by(), Set.of(Role.AGENT), now)
                : new Permission.Denied(TicketRefusal.ONLY_FOR_AGENTS);
    }

    private static Decision carryOut(Ticket ticket, TicketCommand command, Row row, Instant now) {
        Move move = new Move(ticket, command.by(), row, now);
        return switch (command) {
            case Reply reply -> move.reply(reply.message(), reply.then());
            case Note note -> move.note(note.message());
            case Ask ask -> move.to(StatusTrigger.ASK, ask.reason());
            case Hold hold -> move.to(StatusTrigger.HOLD, hold.reason());
            case Resume resume -> move.to(StatusTrigger.RESUME, resume.reason());
            case Solve solve -> move.solve(solve.message());
            case Approve _ -> move.to(StatusTrigger.APPROVE, null);
            case Refuse refuse -> move.refuse(refuse.message(), refuse.reason());
            case Archive _ -> move.to(StatusTrigger.ARCHIVE, null);
            case Close close -> move.to(StatusTrigger.CLOSE, wire(close.reason()));
            case Undo _ -> move.to(StatusTrigger.UNDO, null);
            case Assign assign -> Participation.assign(ticket, assign.to());
            case Edit edit -> Participation.edit(ticket, edit);
            case Observe observe -> Participation.observe(ticket, observe);
            case StopObserving(var by, var person) -> Participation.stopObserving(ticket, person, by, row.by());
            case Remind remind -> new Accepted(List.of(new RequesterReminded(remind.closesAt())));
            case ExpirePending _ -> move.to(StatusTrigger.PENDING_EXPIRED, null);
            case ExpireSolved _ -> move.to(StatusTrigger.SOLVED_EXPIRED, null);
        };
    }

    private static @Nullable String wire(@Nullable CloseReason reason) {
        return reason == null ? null : reason.name().toLowerCase(Locale.ROOT);
    }
}
