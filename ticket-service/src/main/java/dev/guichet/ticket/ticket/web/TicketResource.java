package dev.guichet.ticket.ticket.web;

import dev.guichet.kit.caller.CurrentRequest;
import dev.guichet.kit.directory.ActionContext;
import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.idempotency.Idempotent;
import dev.guichet.kit.idempotency.IdempotentWrites;
import dev.guichet.kit.paging.Cursors;
import dev.guichet.kit.paging.Limit;
import dev.guichet.kit.paging.Page;
import dev.guichet.kit.problem.Refuses;
import dev.guichet.ticket.thread.app.MessageTexts;
import dev.guichet.ticket.ticket.app.Edits;
import dev.guichet.ticket.ticket.app.TicketOpening;
import dev.guichet.ticket.ticket.app.TicketQueries;
import dev.guichet.ticket.ticket.domain.OpenedTicket;
import dev.guichet.ticket.ticket.domain.TicketFilter;
import dev.guichet.ticket.ticket.domain.TicketNumber;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/tickets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets", description = "Requests and what becomes of them")
@Authenticated
class TicketResource {
    private final TicketOpening opening;
    private final TicketQueries queries;
    private final Commands commands;
    private final Edits edits;
    private final TicketViews views;
    private final Channels channels;
    private final IdempotentWrites calls;
    private final Cursors cursors;
    private final CurrentRequest request;
    private final CallerRights caller;

    TicketResource(
            TicketOpening opening,
            TicketQueries queries,
            Commands commands,
            Edits edits,
            TicketViews views,
            Channels channels,
            IdempotentWrites calls,
            Cursors cursors,
            CurrentRequest request,
            CallerRights caller) {
        this.opening = opening;
        this.queries = queries;
        this.commands = commands;
        this.edits = edits;
        this.views = views;
        this.channels = channels;
        this.calls = calls;
        this.cursors = cursors;
        this.request = request;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent(inStore = true)
    @Cancellable(false)
    @Operation(
            operationId = "openTicket",
            summary = "Open a ticket",
            description = "The ticket, its first message, its observers and its events are written together or not at"
                    + " all. It goes to the nearest level above the requester that has a desk.")
    @APIResponse(
            responseCode = "201",
            description = "The ticket; `Location` and `ETag` are its own",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    @APIResponse(
            responseCode = "404",
            description = "TICKET_NOT_FOUND: opened by the same call before, and not for you to know of any more")
    @APIResponse(
            responseCode = "409",
            description = "EXTERNAL_ID_TAKEN, with the `number` of the first; DESK_HAS_NO_MEMBERS;"
                    + " FORM_HAS_CHANGED, with the present `formVersion`")
    @Refuses({
        "ONLY_FOR_AGENTS", "NO_ORGANIZATION", "SCOPE_MISSING",
        "TICKET_NOT_FOUND", "EXTERNAL_ID_TAKEN", "DESK_HAS_NO_MEMBERS",
        "FORM_HAS_CHANGED", "UNKNOWN_DESK", "NO_DESK",
        "REQUESTER_REQUIRED", "UNKNOWN_REQUESTER", "UNKNOWN_REQUESTER_ORGANIZATION",
        "REQUESTER_OF_ANOTHER_ORGANIZATION", "OBSERVER_OF_ANOTHER_ORGANIZATION", "TOO_MANY_OBSERVERS",
        "CHANNEL_NOT_TAKEN", "KIND_REQUIRED", "UNKNOWN_KIND",
        "CATEGORY_REQUIRED", "UNKNOWN_CATEGORY", "FORM_REQUIRED",
        "UNKNOWN_FORM", "KIND_OF_ANOTHER_FORM", "UNKNOWN_GROUP",
        "TAGS_ONLY_BY_THE_DESK"
    })
    public Uni<Response> open(@NotNull @Valid NewTicket body) {
        return channels.current()
                .chain(channel -> MessageTexts.reading(body.message().html(), () -> body.request(channel)))
                .chain(wanted -> calls.<OpenedTicket>answer(
                        write -> opening.open(caller.context(), wanted, write), views::of, 201));
    }

    @GET
    @Operation(
            operationId = "listTickets",
            summary = "Tickets that you may see, newest number first",
            description =
                    "Every filter narrows. A page of a search with `q` may have fewer tickets than asked for, even"
                            + " none, and a `next` all the same: so many were looked at.")
    @Refuses("INVALID")
    public Uni<Page<TicketView>> list(
            @BeanParam TicketParameters parameters,
            @Parameter(
                            description = "How many",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "50"))
                    @QueryParam("limit")
                    @Nullable
                    Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        ActionContext context = caller.context();
        TicketFilter filter = parameters.filter(context.person());
        int size = Limit.of(limit);
        String boundTo = boundTo(context, filter);
        Long before = cursor == null ? null : Long.valueOf(cursors.require(cursor, boundTo));
        return queries.list(context, filter, before, size)
                .map(found -> new Page<>(
                        views.all(found),
                        found.next() == null ? null : cursors.seal(found.next().toString(), boundTo)));
    }

    @GET
    @Path("{number}")
    @Operation(operationId = "getTicket", summary = "A ticket that you may see")
    @APIResponse(responseCode = "200", description = "The ticket")
    @Refuses("TICKET_NOT_FOUND")
    public Uni<TicketView> get(@PathParam("number") TicketNumber number) {
        return queries.one(caller.context(), number).map(views::one);
    }

    @PATCH
    @Path("{number}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "patchTicket",
            summary = "Correct what a ticket says of itself",
            description =
                    "By its requester and the agents of its desk, until it is closed; its group by agents, its tags by"
                            + " agents and programs. The form that it was filled in with says its kind and its least"
                            + " priority, as when it was opened.")
    @APIResponse(responseCode = "200", description = "The ticket as it is now")
    @Refuses({
        "ONLY_FOR_PARTICIPANTS", "ONLY_FOR_AGENTS", "TICKET_NOT_FOUND", "TICKET_IS_CLOSED", "KIND_REQUIRED",
        "UNKNOWN_KIND", "KIND_OF_ANOTHER_FORM", "CATEGORY_REQUIRED", "UNKNOWN_CATEGORY", "UNKNOWN_GROUP",
        "TAGS_ONLY_BY_THE_DESK", "PRECONDITION_FAILED"
    })
    public Uni<TicketView> patch(@PathParam("number") TicketNumber number, @NotNull @Valid TicketPatch body) {
        return commands.handle(
                        number,
                        null,
                        asked -> edits.edit(
                                asked, body.applyTo(asked.ticket().content()), body.tags() != null, body.group()))
                .map(views::of);
    }

    /// A cursor continues one caller's list with one filter, in one root.
    private String boundTo(ActionContext context, TicketFilter filter) {
        return request.principal().key() + " " + context.root() + " " + filter;
    }
}
