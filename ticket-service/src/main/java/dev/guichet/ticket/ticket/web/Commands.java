package dev.guichet.ticket.ticket.web;

import dev.guichet.kit.caller.CurrentRequest;
import dev.guichet.kit.directory.CallerRights;
import dev.guichet.ticket.thread.app.MessageTexts;
import dev.guichet.ticket.thread.domain.MessageText;
import dev.guichet.ticket.ticket.app.Asked;
import dev.guichet.ticket.ticket.app.Handled;
import dev.guichet.ticket.ticket.app.MessageIds;
import dev.guichet.ticket.ticket.app.ObserverRemoval;
import dev.guichet.ticket.ticket.app.Spoken;
import dev.guichet.ticket.ticket.app.TicketService;
import dev.guichet.ticket.ticket.domain.Caller;
import dev.guichet.ticket.ticket.domain.TicketCommand;
import dev.guichet.ticket.ticket.domain.TicketNumber;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Commands as requests bring them: with the caller and the `If-Match` of the request, and the ticket as the answer.
@ApplicationScoped
public class Commands {
    private final TicketService tickets;
    private final ObserverRemoval removal;
    private final MessageIds ids;
    private final Channels channels;
    private final TicketViews views;
    private final CurrentRequest request;
    private final CallerRights caller;

    Commands(
            TicketService tickets,
            ObserverRemoval removal,
            MessageIds ids,
            Channels channels,
            TicketViews views,
            CurrentRequest request,
            CallerRights caller) {
        this.tickets = tickets;
        this.removal = removal;
        this.ids = ids;
        this.channels = channels;
        this.views = views;
        this.request = request;
        this.caller = caller;
    }

    /// One that needs nothing but its caller.
    public Uni<TicketView> run(TicketNumber number, Function<Caller, TicketCommand> command) {
        return handle(number, null, asked -> Uni.createFrom().item(command.apply(asked.by())))
                .map(views::of);
    }

    /// One that says something.
    ///
    /// @param html what `text` has to clean, null when there is none
    public Uni<Handled> say(
            TicketNumber number,
            @Nullable String html,
            Callable<MessageText> text,
            BiFunction<Caller, Long, TicketCommand> command) {
        return MessageTexts.reading(html, text).chain(read -> say(number, read, command));
    }

    private Uni<Handled> say(TicketNumber number, MessageText text, BiFunction<Caller, Long, TicketCommand> command) {
        return channels.current()
                .chain(channel -> handle(
                        number,
                        new Spoken(text, channel),
                        asked -> ids.next().map(id -> command.apply(asked.by(), id))));
    }

    /// That somebody follows it no more.
    ///
    /// @param person id
    Uni<Void> stopObserving(TicketNumber number, long person) {
        return removal.remove(caller.context(), number, request.header(HttpHeaders.IF_MATCH), person);
    }

    /// One that looks at the ticket before it knows what it wants.
    Uni<Handled> handle(
            TicketNumber number, @Nullable Spoken spoken, Function<Asked, Uni<? extends TicketCommand>> command) {
        return tickets.handle(caller.context(), number, request.header(HttpHeaders.IF_MATCH), spoken, command);
    }
}
