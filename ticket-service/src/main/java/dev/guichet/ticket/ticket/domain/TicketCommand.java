package dev.guichet.ticket.ticket.domain;

import dev.guichet.events.TicketStatus;
import dev.guichet.ticket.desk.domain.DeskGroup;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody, or time, asks of a ticket. Ids of messages are taken beforehand.
public sealed interface TicketCommand {
    Caller by();

    /// @param then the status the reply asks for, agents only; null leaves it to the desk
    record Reply(Caller by, long message, @Nullable TicketStatus then) implements TicketCommand {}

    record Note(Caller by, long message) implements TicketCommand {}

    record Ask(Caller by, @Nullable String reason) implements TicketCommand {}

    record Hold(Caller by, @Nullable String reason) implements TicketCommand {}

    record Resume(Caller by, @Nullable String reason) implements TicketCommand {}

    record Solve(Caller by, long message) implements TicketCommand {}

    record Approve(Caller by) implements TicketCommand {}

    /// @param message the reason, in the thread where the desk reads it
    record Refuse(Caller by, long message, String reason) implements TicketCommand {}

    record Archive(Caller by) implements TicketCommand {}

    record Close(Caller by, @Nullable CloseReason reason) implements TicketCommand {}

    record Undo(Caller by) implements TicketCommand {}

    record Assign(Caller by, @Nullable Participant to) implements TicketCommand {}

    /// @param group of the desk that it is to be in; null for none
    record Edit(Caller by, Content content, @Nullable DeskGroup group) implements TicketCommand {}

    /// @param forDesk whether they are a program that acts for the desk
    record Observe(Caller by, List<Participant> persons, boolean forDesk) implements TicketCommand {}

    record StopObserving(Caller by, long person) implements TicketCommand {}

    /// @param episode the one whose timer came due
    record Remind(long episode, @Nullable Instant closesAt) implements ByTime {}

    record ExpirePending(long episode) implements ByTime {}

    record ExpireSolved(long episode) implements ByTime {}

    /// Fired by a timer: applied only while its episode is the current one.
    sealed interface ByTime extends TicketCommand {
        long episode();

        @Override
        default Caller by() {
            return Caller.time();
        }
    }

    default CommandName name() {
        return switch (this) {
            case Reply _ -> CommandName.REPLY;
            case Note _ -> CommandName.NOTE;
            case Ask _ -> CommandName.ASK;
            case Hold _ -> CommandName.HOLD;
            case Resume _ -> CommandName.RESUME;
            case Solve _ -> CommandName.SOLVE;
            case Approve _ -> CommandName.APPROVE;
            case Refuse _ -> CommandName.REFUSE;
            case Archive _ -> CommandName.ARCHIVE;
            case Close _ -> CommandName.CLOSE;
            case Undo _ -> CommandName.UNDO;
            case Assign _ -> CommandName.ASSIGN;
            case Edit _ -> CommandName.EDIT;
            case Observe _ -> CommandName.OBSERVE;
            case StopObserving _ -> CommandName.STOP_OBSERVING;
            case Remind _ -> CommandName.REMIND;
            case ExpirePending _ -> CommandName.EXPIRE_PENDING;
            case ExpireSolved _ -> CommandName.EXPIRE_SOLVED;
        };
    }
}
