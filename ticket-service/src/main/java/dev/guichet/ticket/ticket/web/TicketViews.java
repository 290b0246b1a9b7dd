package dev.guichet.ticket.ticket.web;

import dev.guichet.kit.caller.CurrentRequest;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.etag.ETags;
import dev.guichet.kit.idempotency.KeptAnswer;
import dev.guichet.ticket.desk.domain.DeskGroup;
import dev.guichet.ticket.ticket.app.Fresh;
import dev.guichet.ticket.ticket.app.Handled;
import dev.guichet.ticket.ticket.app.Position;
import dev.guichet.ticket.ticket.app.TicketQueries.Found;
import dev.guichet.ticket.ticket.domain.Awaiting;
import dev.guichet.ticket.ticket.domain.Caller;
import dev.guichet.ticket.ticket.domain.Closure;
import dev.guichet.ticket.ticket.domain.FilledForm;
import dev.guichet.ticket.ticket.domain.Participant;
import dev.guichet.ticket.ticket.domain.Revision;
import dev.guichet.ticket.ticket.domain.Role;
import dev.guichet.ticket.ticket.domain.Structure;
import dev.guichet.ticket.ticket.domain.Ticket;
import dev.guichet.ticket.ticket.domain.TicketDecisions;
import dev.guichet.ticket.ticket.web.Names.Named;
import dev.guichet.ticket.ticket.web.Names.PersonName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tickets as the caller of this request may see them.
@ApplicationScoped
public class TicketViews {
    private final CurrentRequest request;

    TicketViews(CurrentRequest request) {
        this.request = request;
    }

    /// Relative, so that it holds behind the gateway.
    static String location(Ticket ticket) {
        return "/api/v1/tickets/" + ticket.number();
    }

    /// 200, the ticket and its tag.
    public Response ok(Handled handled) {
        TicketView view = of(handled.ticket(), handled.rights());
        return ok(kept(Response.ok(), handled), view, tag(handled.ticket(), view));
    }

    /// The same, of the one ticket that was looked for.
    Response ok(Found found) {
        TicketView view = all(found).getFirst();
        return ok(Response.ok(), view, tag(found.tickets().getFirst(), view));
    }

    /// What shows the inside of a desk is replayed only to those who see it then.
    static Response.ResponseBuilder kept(Response.ResponseBuilder answer, Handled handled) {
        return Position.readsInternal(handled.rights(), handled.ticket())
                ? answer.header(KeptAnswer.INSIDE, handled.ticket().desk().id())
                : answer;
    }

    /// Whoever leaves their desk is not shown from then on, an instant before the version tells. Which tickets it
    /// continues, or continue it, goes by what the caller may know of at the time: the tag tells what is shown.
    static EntityTag tag(Ticket ticket, TicketView view) {
        EntityTag tag = ticket.left() == null ? ETags.of(view.version()) : ETags.ahead(view.version());
        return ETags.showing(
                tag,
                Stream.concat(Stream.ofNullable(view.followUpOf()), view.followUps().stream())
                        .toList());
    }

    private static Response ok(Response.ResponseBuilder answer, TicketView view, EntityTag tag) {
        return answer.entity(view)
                .tag(tag)
                .header(HttpHeaders.VARY, "Accept-Language")
                .build();
    }

    List<TicketView> all(Found found) {
        Set<Long> unread = found.unread();
        return found.tickets().stream()
                .map(ticket -> of(
                        ticket,
                        found.rights(),
                        unread == null ? null : unread.contains(ticket.number().value())))
                .toList();
    }

    /// 201, where it is, the ticket and its tag.
    Response created(Fresh fresh) {
        Ticket ticket = fresh.ticket();
        boolean inside = fresh.by().is(Role.AGENT);
        TicketView view = of(ticket, fresh.by(), inside, null, List.of(), unread(fresh.by()), fresh.now());
        return Response.status(Response.Status.CREATED)
                .header(KeptAnswer.INSIDE, inside ? ticket.desk().id() : null)
                .header(HttpHeaders.LOCATION, location(ticket))
                .tag(ETags.of(view.version()))
                .entity(view)
                .build();
    }

    TicketView of(Ticket ticket, Rights rights) {
        return of(ticket, rights, null);
    }

    private TicketView of(Ticket ticket, Rights rights, @Nullable Boolean unread) {
        Caller caller = Position.of(rights, ticket).orElseGet(() -> new Caller(rights.actor(), Set.of()));
        return of(
                ticket,
                caller,
                Position.readsInternal(rights, ticket),
                Position.followUpOf(rights, ticket),
                Position.followUps(rights, ticket),
                unread,
                Instant.now());
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
        String priority = Wire.of(ticket.content().priority());
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
                Wire.of(ticket.status()),
                ticket.desk().labels().status(ticket.status(), language),
                Wire.of(awaiting),
                ticket.episode().since(),
                ticket.episode().number(),
                ticket.content().kind(),
                kindLabel(ticket, language),
                priority,
                ticket.desk().labels().priority(priority, language),
                ticket.content().category(),
                form == null ? null : form.slug(),
                form == null ? null : form.id(),
                form == null ? null : form.version(),
                Wire.of(ticket.origin().channel()),
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
                Wire.of(TicketDecisions.allowedCommands(ticket, caller, now)),
                revision.version());
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
