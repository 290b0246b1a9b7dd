package dev.guichet.ticket.ticket.web;

import dev.guichet.events.TicketStatus;
import dev.guichet.events.Visibility;
import dev.guichet.kit.caller.CurrentRequest;
import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.etag.ETags;
import dev.guichet.kit.idempotency.Idempotent;
import dev.guichet.kit.openapi.BodyExample;
import dev.guichet.kit.paging.Cursors;
import dev.guichet.kit.paging.Limit;
import dev.guichet.kit.paging.Page;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.problem.Refuses;
import dev.guichet.kit.view.ViewHeaders;
import dev.guichet.ticket.thread.app.MessageTexts;
import dev.guichet.ticket.thread.domain.Message;
import dev.guichet.ticket.thread.domain.MessageText;
import dev.guichet.ticket.ticket.app.Handled;
import dev.guichet.ticket.ticket.app.TicketQueries;
import dev.guichet.ticket.ticket.domain.Caller;
import dev.guichet.ticket.ticket.domain.TicketCommand;
import dev.guichet.ticket.ticket.domain.TicketCommand.Note;
import dev.guichet.ticket.ticket.domain.TicketCommand.Reply;
import dev.guichet.ticket.ticket.domain.TicketNumber;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/tickets/{number}/messages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Threads", description = "What is said about a ticket, and what happened to it")
@Authenticated
class MessageResource {
    private static final int CREATED = 201;

    private final TicketQueries queries;
    private final Commands commands;
    private final TicketViews views;
    private final Cursors cursors;
    private final CurrentRequest request;
    private final CallerRights caller;

    MessageResource(
            TicketQueries queries,
            Commands commands,
            TicketViews views,
            Cursors cursors,
            CurrentRequest request,
            CallerRights caller) {
        this.queries = queries;
        this.commands = commands;
        this.views = views;
        this.cursors = cursors;
        this.request = request;
        this.caller = caller;
    }

    enum Then {
        PENDING,
        ON_HOLD,
        SOLVED,
        OPEN
    }

    /// @param then agents only, on a public reply
    @Schema(name = "NewMessage")
    @BodyExample(name = "reply", value = TicketExamples.REPLY)
    record NewMessage(
            @Schema(
                    description = "Plain text, at most 1 MiB; taken from the HTML when there is none",
                    maxLength = MessageText.MAX_BYTES)
            @Nullable
            String text,

            @Schema(
                    description = "At most 128 KiB; whatever acts or fetches is removed",
                    maxLength = MessageText.MAX_HTML_BYTES)
            @Nullable
            String html,

            @Schema(description = "`public` unless said; only agents write and read `internal` notes") @Nullable
            Visibility visibility,

            @Schema(description = "Where an agent's public reply leads; omitted: what the desk rules") @Nullable
            Then then,

            @Size(max = 20) @Nullable List<Long> attachments) {
        MessageText read() {
            NewText.requireNoAttachments(attachments, "");
            return MessageTexts.of(text, html, "");
        }

        TicketCommand by(Caller caller, long message) {
            TicketStatus wanted = then == null ? null : TicketStatus.valueOf(then.name());
            Visibility seen = Objects.requireNonNullElse(visibility, Visibility.PUBLIC);
            if (seen == Visibility.INTERNAL && wanted != null) {
                throw Refused.invalid("/then", "THEN_NEEDS_A_PUBLIC_REPLY");
            }
            return seen == Visibility.INTERNAL ? new Note(caller, message) : new Reply(caller, message, wanted);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "addMessage",
            summary = "Reply, or add an internal note",
            description =
                    "A reply of the requester's side takes the ticket back to `open`. On a closed ticket it opens a"
                            + " new one of the same requester, linked to it, unless the desk reopens; while that one is not closed,"
                            + " further replies go there. Then `followUp` and `ticket` are that ticket's.")
    @APIResponse(
            responseCode = "201",
            description = "The message, and the ticket it is in; `Location` is the message's, or the new ticket's;"
                    + " `ETag` is the ticket's",
            content = @Content(schema = @Schema(implementation = MessageView.class)))
    @APIResponse(
            responseCode = "409",
            description = "TICKET_IS_CLOSED, to agents; `followUp` is where the request goes on, if it does")
    @Refuses({
        "ONLY_FOR_AGENTS", "ONLY_FOR_PARTICIPANTS",
        "TICKET_NOT_FOUND", "TICKET_IS_CLOSED",
        "PRECONDITION_FAILED"
    })
    public Uni<Response> add(@PathParam("number") TicketNumber number, @NotNull @Valid NewMessage body) {
        return commands.say(number, body.html(), body::read, body::by).map(handled -> created(number, handled));
    }

    @GET
    @Operation(operationId = "listMessages", summary = "The thread, newest first")
    @Refuses("TICKET_NOT_FOUND")
    public Uni<Page<MessageView>> list(
            @PathParam("number") TicketNumber number,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
                    @QueryParam("limit")
                    @Nullable
                    Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Limit.of(limit);
        String boundTo = request.principal().key() + " messages " + number;
        Long before = cursor == null ? null : Long.valueOf(cursors.require(cursor, boundTo));
        return queries.thread(caller.context(), number, before, size)
                .map(thread -> Page.of(
                        thread.messages().rows(),
                        thread.messages().more(),
                        last -> cursors.seal(Long.toString(last.id()), boundTo)))
                .map(page -> page.map(MessageView::of));
    }

    @GET
    @Path("{message}")
    @Operation(operationId = "getMessage", summary = "One message of the thread")
    @APIResponse(
            responseCode = "200",
            description = "The message; `ETag` is its ticket's",
            content = @Content(schema = @Schema(implementation = MessageView.class)))
    @Refuses({"TICKET_NOT_FOUND", "MESSAGE_NOT_FOUND"})
    public Uni<Response> get(@PathParam("number") TicketNumber number, @PathParam("message") long message) {
        return queries.message(caller.context(), number, message)
                .map(heard -> Response.ok(MessageView.of(heard.message()))
                        .tag(ETags.of(heard.version()))
                        .build());
    }

    private Response created(TicketNumber asked, Handled handled) {
        Message message = Objects.requireNonNull(handled.message());
        boolean followUp = !handled.ticket().number().equals(asked);
        TicketView ticket = views.of(handled);
        Map<String, String> headers = ViewHeaders.of(ticket, CREATED);
        if (!message.isFirst()) {
            headers.put(HttpHeaders.LOCATION, ticket.location() + "/messages/" + message.id());
        }
        Response.ResponseBuilder answer = Response.status(CREATED);
        headers.forEach(answer::header);
        return answer.entity(MessageView.of(
                        message, ticket, followUp ? handled.ticket().number().value() : null))
                .build();
    }
}
