package dev.guichet.ticket.ticket.app;

import dev.guichet.kit.directory.Act;
import dev.guichet.kit.outbox.Outbox;
import dev.guichet.ticket.desk.domain.DeskGroup;
import dev.guichet.ticket.ticket.app.Turns.Turn;
import dev.guichet.ticket.ticket.domain.Origin;
import dev.guichet.ticket.ticket.domain.Participant;
import dev.guichet.ticket.ticket.domain.Role;
import dev.guichet.ticket.ticket.domain.Ticket;
import dev.guichet.ticket.ticket.domain.TicketEvent.FollowedUp;
import dev.guichet.ticket.ticket.domain.TicketLink;
import dev.guichet.ticket.ticket.store.Ids;
import dev.guichet.ticket.ticket.store.TicketStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A reply to a ticket that is closed for good becomes a new ticket at the same desk: the same request of the same
/// requester, with all who followed it, whoever of them replied. What the desk rules of new requests does not count.
@ApplicationScoped
class FollowUps {
    private final Ids ids;
    private final Turns turns;
    private final TicketStore store;
    private final TicketWrites writes;
    private final Outbox outbox;

    FollowUps(Ids ids, Turns turns, TicketStore store, TicketWrites writes, Outbox outbox) {
        this.ids = ids;
        this.turns = turns;
        this.store = store;
        this.writes = writes;
        this.outbox = outbox;
    }

    /// Within the transaction that holds the closed ticket's lock.
    Uni<Handled> open(Asked asked, Spoken spoken) {
        Act act = asked.act();
        Ticket closed = asked.ticket();
        Role replier = asked.by().is(Role.REQUESTER) ? Role.REQUESTER : Role.OBSERVER;
        return group(closed)
                .chain(group -> assignee(closed, group.orElse(null))
                        .chain(turn -> opened(closed, group.orElse(null), turn, spoken, replier, act)))
                .call(opened -> save(opened, act))
                .call(opened -> writes.save(closed, List.of(new FollowedUp(TicketLink.to(opened.ticket()))), null, act))
                .map(opened -> new Handled(opened.ticket(), asked.rights(), opened.first(), asked.now()));
    }

    private Uni<Void> save(Opened opened, Act act) {
        return store.insert(
                        opened.ticket(),
                        opened.first(),
                        TicketTimeline.created(opened.ticket(), opened.first().id(), act))
                .chain(() -> outbox.append(TicketMessages.created(opened.ticket(), opened.first(), act)));
    }

    /// It may have gone since.
    private Uni<Optional<DeskGroup>> group(Ticket closed) {
        DeskGroup group = closed.group();
        return group == null ? Uni.createFrom().item(Optional.empty()) : store.group(group.slug(), closed.desk());
    }

    /// Whoever had it, while they are at the desk; else whom the desk's rules choose.
    private Uni<Turn> assignee(Ticket closed, @Nullable DeskGroup group) {
        Participant had = closed.assignee();
        return had == null
                ? chosen(closed, group)
                : store.member(had.id(), closed.desk().id())
                        .chain(member -> member.isPresent()
                                ? Uni.createFrom().item(new Turn(member.get()))
                                : chosen(closed, group));
    }

    private Uni<Turn> chosen(Ticket closed, @Nullable DeskGroup group) {
        return turns.next(closed.desk(), closed.requester(), closed.origin().organization(), group);
    }

    private Uni<Opened> opened(
            Ticket closed, @Nullable DeskGroup group, Turn turn, Spoken spoken, Role replier, Act act) {
        return ids.nextTicketWithin()
                .chain(number -> ids.nextMessageWithin()
                        .map(message -> Opened.of(
                                number,
                                message,
                                origin(closed, spoken, act),
                                closed.desk(),
                                closed.content(),
                                closed.observers(),
                                turn.member(),
                                group,
                                spoken,
                                replier,
                                act)));
    }

    /// What somebody else called the closed one stays its own.
    private static Origin origin(Ticket closed, Spoken spoken, Act act) {
        Origin from = closed.origin();
        return new Origin(
                from.root(),
                from.organization(),
                from.requester(),
                spoken.channel(),
                act.at(),
                null,
                null,
                from.form(),
                TicketLink.to(closed),
                from.client());
    }
}
