package dev.guichet.ticket.ticket.web;

import dev.guichet.kit.caller.CurrentRequest;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.json.WireNames;
import dev.guichet.ticket.desk.domain.DeskGroup;
import dev.guichet.ticket.ticket.app.Handled;
import dev.guichet.ticket.ticket.app.Position;
import dev.guichet.ticket.ticket.app.TicketQueries.Found;
import dev.guichet.ticket.ticket.domain.Awaiting;
import dev.guichet.ticket.ticket.domain.Caller;
import dev.guichet.ticket.ticket.domain.Closure;
import dev.guichet.ticket.ticket.domain.FilledForm;
import dev.guichet.ticket.ticket.domain.OpenedTicket;
import dev.guichet.ticket.ticket.domain.Participant;
import dev.guichet.ticket.ticket.domain.Revision;
import dev.guichet.ticket.ticket.domain.Role;
import dev.guichet.ticket.ticket.domain.Structure;
import dev.guichet.ticket.ticket.domain.Ticket;
import dev.guichet.ticket.ticket.domain.TicketDecisions;
import dev.guichet.ticket.ticket.web.Names.Named;
import dev.guichet.ticket.ticket.web.Names.PersonName;
import dev.guichet.ticket.ticket.web.TicketView.Sight;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tickets as the caller of this request may see them.
@ApplicationScoped
public class TicketViews {
    private final CurrentRequest request;

    TicketViews(CurrentRequest request) {
        this.request = request;
    }

    /// The ticket as a command left it.
    public TicketView of(Handled handled) {
        return of(handled.ticket(), handled.rights(), null, handled.now());
    }

    /// The one ticket that was looked for.
    TicketView one(Found found) {
        return all(found).getFirst();
    }

    List<TicketView> all(Found found) {
        Set<Long> unread = found.unread();
        return found.tickets().stream()
                .map(read -> of(
                        read.ticket(),
                        found.rights(),
                        unread == null
                                ? null
                                : unread.contains(read.ticket().number().value()),
                        read.now()))
                .toList();
    }

    TicketView of(OpenedTicket opened) {
        boolean inside = opened.by().is(Role.AGENT);
        return of(opened.ticket(), opened.by(), inside, null, List.of(), unread(opened.by()), opened.now());
    }

    private TicketView of(Ticket ticket, Rights rights, @Nullable Boolean unread, Instant now) {
        Caller caller = Position.of(rights, ticket).orElseGet(() -> new Caller(rights.actor(), Set.of()));
        return of(
                ticket,
                caller,
                Position.readsInternal(rights, ticket),
                Position.followUpOf(rights, ticket),
                Position.followUps(rights, ticket),
                unread,
                now);
    }

    private TicketView of(
            Ticket ticket,
            Caller caller,
            boolean inside,
            @Nullable Long followUpOf,
            List<Long> followUps,
            @Nullable Boolean unread,
            Instant now) {
        String language = request.locale().getLanguage();
        Revision revision = ticket.revision(inside);
        Awaiting awaiting = inside ? ticket.awaiting() : ticket.awaiting().forRequesters();
        String priority = WireNames.of(ticket.content().priority());
        Closure closure = ticket.closure();
        FilledForm form = ticket.origin().form();
        return new TicketView(
                ticket.number().value(),
                ticket.content().subject(),
                new Named(
                        ticket.desk().id(), ticket.desk().slug(), ticket.desk().name()),
                named(ticket.origin().organization()),
                PersonName.of(ticket.requester()),
                ticket.observers().stream().map(PersonName::of).toList(),
                assignee(ticket, inside),
                inside ? named(ticket.group()) : null,
                ticket.status(),
                ticket.desk().labels().status(ticket.status(), language),
                awaiting,
                ticket.episode().since(),
                ticket.episode().number(),
                ticket.content().kind(),
                kindLabel(ticket, language),
                ticket.content().priority(),
                ticket.desk().labels().priority(priority, language),
                ticket.content().category(),
                form == null ? null : form.slug(),
                form == null ? null : form.id(),
                form == null ? null : form.version(),
                ticket.origin().channel(),
                ticket.content().fields(),
                inside ? ticket.content().tags() : List.of(),
                ticket.origin().externalId(),
                ticket.origin().createdAt(),
                revision.at(),
                ticket.lastMessageAt(),
                closure == null ? null : closure.at(),
                followUpOf,
                followUps,
                unread,
                TicketDecisions.allowedCommands(ticket, caller, now).stream()
                        .map(WireNames::of)
                        .toList(),
                revision.version(),
                new Sight(ticket.left() != null, inside ? ticket.desk().id() : null));
    }

    /// Agents have names; their addresses are for their desk.
    private static @Nullable PersonName assignee(Ticket ticket, boolean inside) {
        Participant assignee = ticket.assignee();
        return assignee == null || inside ? PersonName.ofNullable(assignee) : PersonName.withoutAddress(assignee);
    }

    /// Whoever opens a ticket has nothing of it left to read; programs read nothing.
    private static @Nullable Boolean unread(Caller opener) {
        return opener.actor().person() == null ? null : false;
    }

    private static @Nullable String kindLabel(Ticket ticket, String language) {
        String kind = ticket.content().kind();
        return kind == null
                ? null
                : ticket.rules().kind(kind).map(known -> known.label(language)).orElse(kind);
    }

    private static @Nullable Named named(@Nullable DeskGroup group) {
        return group == null ? null : new Named(group.id(), group.slug(), group.name());
    }

    private static @Nullable Named named(@Nullable Structure organization) {
        return organization == null ? null : new Named(organization.id(), organization.slug(), organization.name());
    }
}
