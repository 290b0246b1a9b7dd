package dev.guichet.ticket.ticket.app;

import dev.guichet.events.Actor;
import dev.guichet.kit.directory.Act;
import dev.guichet.kit.directory.ActionContext;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.etag.ETags;
import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.thread.domain.Message;
import dev.guichet.ticket.ticket.domain.Caller;
import dev.guichet.ticket.ticket.domain.Decision;
import dev.guichet.ticket.ticket.domain.Ticket;
import dev.guichet.ticket.ticket.domain.TicketCommand;
import dev.guichet.ticket.ticket.domain.TicketDecisions;
import dev.guichet.ticket.ticket.domain.TicketEvent;
import dev.guichet.ticket.ticket.domain.TicketNumber;
import dev.guichet.ticket.ticket.domain.TicketRefusal;
import dev.guichet.ticket.ticket.store.Locked;
import dev.guichet.ticket.ticket.store.TicketStore;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Every change to a ticket: lock it, decide, save it with its events.
@ApplicationScoped
public class TicketService {
    private final TicketStore store;
    private final TicketWrites writes;
    private final FollowUpChain chain;
    private final FollowUps followUps;
    private final CommandProblems problems;

    TicketService(
            TicketStore store,
            TicketWrites writes,
            FollowUpChain chain,
            FollowUps followUps,
            CommandProblems problems) {
        this.store = store;
        this.writes = writes;
        this.chain = chain;
        this.followUps = followUps;
        this.problems = problems;
    }

    /// @param ifMatch the version the caller wants to change, as an `If-Match` header; null takes any
    /// @param spoken null when the command says nothing
    /// @throws Refused when there is no such ticket for the caller, it has changed, or the command is not allowed
    @WithTransaction
    public Uni<Handled> handle(
            ActionContext context,
            TicketNumber number,
            @Nullable String ifMatch,
            @Nullable Spoken spoken,
            Function<Asked, Uni<? extends TicketCommand>> command) {
        return context.rights()
                .chain(rights -> store.lock(number).map(found -> asked(context.act(rights), rights, found, ifMatch)))
                .chain(asked -> command.apply(asked).chain(wanted -> decide(asked, wanted, spoken)));
    }

    /// One command among several: a refusal is an answer like another.
    ///
    /// @param dryRun only tells what would happen
    @WithTransaction
    public Uni<Attempt> attempt(
            ActionContext context, TicketNumber number, Function<Caller, TicketCommand> command, boolean dryRun) {
        return context.rights()
                .chain(rights -> store.lock(number)
                        .chain(found -> found.isPresent()
                                        && Position.of(rights, found.get().ticket())
                                                .isPresent()
                                ? attempt(asked(context.act(rights), rights, found, null), command, dryRun)
                                : Uni.createFrom().item(new Attempt(number, TicketRefusal.TICKET_NOT_FOUND))));
    }

    private Uni<Attempt> attempt(Asked asked, Function<Caller, TicketCommand> command, boolean dryRun) {
        Act act = asked.act();
        Ticket ticket = asked.ticket();
        return switch (TicketDecisions.decide(ticket, command.apply(asked.by()), act.at())) {
            case Decision.Refused refused -> Uni.createFrom().item(new Attempt(ticket.number(), refused.refusal()));
            case Decision.Accepted(var events) ->
                (dryRun ? Uni.createFrom().item(ticket) : writes.save(ticket, events, null, act))
                        .replaceWith(new Attempt(ticket.number(), null));
            case Decision.FollowUp followUp -> throw new IllegalStateException("a reply is not one among several");
        };
    }

    /// A timer came due: nothing happens unless its episode is still the current one.
    @WithTransaction
    public Uni<Void> onTime(ActionContext context, TicketNumber number, TicketCommand.ByTime command) {
        return store.lock(number)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : onTime(
                                found.get().ticket(),
                                command,
                                context.act(Actor.system()).at(found.get().now())));
    }

    private Uni<Void> onTime(Ticket ticket, TicketCommand.ByTime command, Act act) {
        return switch (TicketDecisions.decide(ticket, command, act.at())) {
            case Decision.Accepted(var events) ->
                writes.save(ticket, events, null, act).replaceWithVoid();
            case Decision.FollowUp followUp -> throw new IllegalStateException("time does not reply");
            case Decision.Refused refused -> throw new IllegalStateException("time is never refused");
        };
    }

    static Asked asked(Act act, Rights rights, Optional<Locked> found, @Nullable String ifMatch) {
        Locked locked = found.orElseThrow(() -> Refused.because(TicketRefusal.TICKET_NOT_FOUND));
        Ticket ticket = locked.ticket();
        Caller caller = Position.of(rights, ticket).orElseThrow(() -> Refused.because(TicketRefusal.TICKET_NOT_FOUND));
        ETags.require(ifMatch, Position.revision(rights, ticket).version());
        return new Asked(ticket, rights, caller, act.at(locked.now()));
    }

    private Uni<Handled> decide(Asked asked, TicketCommand command, @Nullable Spoken spoken) {
        Act act = asked.act();
        Ticket ticket = asked.ticket();
        return switch (TicketDecisions.decide(ticket, command, act.at())) {
            case Decision.Accepted(var events) -> {
                Message message = message(ticket, events, spoken, act);
                yield writes.save(ticket, events, message, act)
                        .map(after -> new Handled(after, asked.rights(), message, asked.now()));
            }
            case Decision.FollowUp followUp -> continued(asked, command, Objects.requireNonNull(spoken));
            case Decision.Refused refused -> problems.refuse(asked, refused);
        };
    }

    /// What is said to a ticket that is closed for good.
    private Uni<Handled> continued(Asked closed, TicketCommand command, Spoken spoken) {
        if (!(command instanceof TicketCommand.Reply reply)) {
            throw new IllegalStateException("only replies continue a ticket");
        }
        return chain.last(closed)
                .chain(last -> last.ticket().number().equals(closed.ticket().number())
                        ? followUps.open(closed, spoken)
                        : decide(last, new TicketCommand.Reply(last.by(), reply.message(), null), spoken));
    }

    private static @Nullable Message message(
            Ticket before, List<TicketEvent> events, @Nullable Spoken spoken, Act act) {
        for (int i = 0; i < events.size(); i++) {
            if (spoken != null && events.get(i) instanceof TicketEvent.MessageAdded added) {
                return new Message(
                        added.message(),
                        before.number().value(),
                        before.version() + i + 1,
                        added.kind(),
                        added.visibility(),
                        act.by(),
                        added.role().participant(),
                        spoken.channel(),
                        spoken.text(),
                        act.at());
            }
        }
        return null;
    }
}
