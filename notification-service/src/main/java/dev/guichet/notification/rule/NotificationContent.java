package dev.guichet.notification.rule;

import dev.guichet.events.MessageAdded;
import dev.guichet.events.MessageBody;
import dev.guichet.events.ObserversChanged;
import dev.guichet.events.PersonRef;
import dev.guichet.events.RequesterReminded;
import dev.guichet.events.StatusChanged;
import dev.guichet.events.StatusTrigger;
import dev.guichet.events.TicketAssigned;
import dev.guichet.events.TicketCreated;
import dev.guichet.events.TicketEdited;
import dev.guichet.events.TicketEvent;
import dev.guichet.events.TicketStatus;
import dev.guichet.events.Visibility;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a mail tells, the same for each of its readers. Nothing internal gets in here, so nothing internal gets out.
///
/// @param author who acted, for display; empty for time itself
/// @param text what they wrote, plain
/// @param html of the same, safe to show; null when they wrote text only
/// @param truncated true when the thread holds more than `text`
/// @param trigger what moved the ticket, when its status is the news
/// @param undone the closure that is taken back, when that is the news
/// @param closesAt when the ticket closes unless somebody answers
/// @param followUpOf number of the closed ticket that this one continues
/// @param priority its name on the wire, when the ticket is new or that has changed
/// @param group name of the group the ticket is given to
/// @param assignee id of who has the ticket; null while nobody does
public record NotificationContent(
        long ticket,
        String subject,
        String brand,
        String desk,
        String requester,
        TicketStatus status,
        String author,
        @Nullable String text,
        @Nullable String html,
        boolean truncated,
        @Nullable StatusTrigger trigger,
        @Nullable String reason,
        @Nullable Undone undone,
        @Nullable Instant closesAt,
        @Nullable Long followUpOf,
        @Nullable String priority,
        @Nullable String group,
        @Nullable Long assignee) {

    private static final String OTHER = "other";

    static NotificationContent of(TicketEvent event) {
        return switch (event) {
            case TicketCreated created -> of(event, created.message());
            case MessageAdded added -> of(event, added.message());
            case StatusChanged changed -> of(event, null, changed.trigger(), publicReason(changed), null);
            case RequesterReminded reminded -> of(event, null, null, null, reminded.closesAt());
            case TicketAssigned _, ObserversChanged _, TicketEdited _ -> of(event, null, null, null, null);
        };
    }

    /// The same, of a ticket that closes unless somebody answers.
    public NotificationContent closing(Instant at) {
        return new NotificationContent(
                ticket,
                subject,
                brand,
                desk,
                requester,
                status,
                author,
                text,
                html,
                truncated,
                trigger,
                reason,
                undone,
                at,
                followUpOf,
                priority,
                group,
                assignee);
    }

    private static NotificationContent of(TicketEvent event, MessageBody message) {
        return of(event, message.visibility() == Visibility.PUBLIC ? message : null, null, null, null);
    }

    private static NotificationContent of(
            TicketEvent event,
            @Nullable MessageBody message,
            @Nullable StatusTrigger trigger,
            @Nullable String reason,
            @Nullable Instant closesAt) {
        var ticket = event.ticket();
        var group = ticket.group();
        var assignee = ticket.assignee();
        return new NotificationContent(
                ticket.number(),
                ticket.subject(),
                ticket.desk().brand(),
                ticket.desk().name(),
                nameOrAddress(ticket.requester()),
                ticket.status(),
                event.meta().actor().name(),
                message == null ? null : message.text(),
                message == null ? null : message.html(),
                message != null && message.truncated(),
                trigger,
                reason,
                event instanceof StatusChanged changed ? Undone.by(changed) : null,
                closesAt,
                event instanceof TicketCreated created ? created.followUpOf() : null,
                priority(event),
                group == null ? null : group.name(),
                assignee == null ? null : assignee.id());
    }

    private static @Nullable String priority(TicketEvent event) {
        return switch (event) {
            case TicketCreated created -> created.priority();
            case TicketEdited edited -> edited.priority();
            case MessageAdded _, StatusChanged _, TicketAssigned _, ObserversChanged _, RequesterReminded _ -> null;
        };
    }

    private static String nameOrAddress(PersonRef person) {
        return person.name().isBlank() ? person.address() : person.name();
    }

    /// Why a ticket is on hold is the desk's business: the requester only learns that support has it. "Other" is what
    /// a closure without a reason was given once.
    private static @Nullable String publicReason(StatusChanged changed) {
        return switch (changed.trigger()) {
            case HOLD -> null;
            case CLOSE -> OTHER.equals(changed.reason()) ? null : changed.reason();
            case OPENED, REPLY, ASK, RESUME, SOLVE, APPROVE, REFUSE, ARCHIVE, UNDO, PENDING_EXPIRED, SOLVED_EXPIRED ->
                changed.reason();
        };
    }
}
