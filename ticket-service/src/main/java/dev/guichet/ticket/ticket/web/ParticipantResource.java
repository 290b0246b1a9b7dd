package dev.guichet.ticket.ticket.web;

import dev.guichet.kit.caller.CurrentRequest;
import dev.guichet.kit.idempotency.Idempotent;
import dev.guichet.kit.problem.KitRefusal;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.problem.Refuses;
import dev.guichet.ticket.ticket.app.Participants;
import dev.guichet.ticket.ticket.domain.TicketNumber;
import dev.guichet.ticket.ticket.web.NewTicket.Somebody;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/tickets/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
@Authenticated
class ParticipantResource {
    private final Commands commands;
    private final Participants participants;
    private final TicketViews views;
    private final CurrentRequest request;

    ParticipantResource(Commands commands, Participants participants, TicketViews views, CurrentRequest request) {
        this.commands = commands;
        this.participants = participants;
        this.views = views;
        this.request = request;
    }

    @Schema(name = "Assignee")
    record Assignee(
            @NotNull
            @Schema(
                    description = "Id of a member of the ticket's desk; null puts the ticket back",
                    type = SchemaType.INTEGER,
                    format = "int64",
                    nullable = true)
            Optional<Long> person) {}

    @POST
    @Path("observers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "addObserver",
            summary = "Have somebody follow a ticket",
            description = "The requester adds members of their own organization, agents and programs bound to the"
                    + " desk's organization or above anybody: whom nobody knows becomes a guest, who sees that ticket"
                    + " alone. Somebody who takes part already changes nothing.")
    @APIResponse(responseCode = "200", description = "The ticket as it is now")
    @Refuses({
        "ONLY_FOR_PARTICIPANTS", "TICKET_NOT_FOUND", "TICKET_IS_CLOSED",
        "OBSERVER_OF_ANOTHER_ORGANIZATION", "TOO_MANY_OBSERVERS", "PRECONDITION_FAILED"
    })
    public Uni<TicketView> observe(@PathParam("number") TicketNumber number, @NotNull @Valid Somebody body) {
        return commands.handle(
                        number,
                        null,
                        asked -> participants.observe(asked, body.newcomer().email(), body.name()))
                .map(views::of);
    }

    @DELETE
    @Produces(MediaType.WILDCARD)
    @Path("observers/{person}")
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "removeObserver",
            summary = "Have somebody follow a ticket no more",
            description = "By the requester, agents, and observers themselves; of a closed ticket, too. A follow-up is"
                    + " the same request: they follow none of its tickets any more, neither the one that this one"
                    + " continues nor the one that continues it.")
    @APIResponse(responseCode = "204", description = "They do not follow it")
    @Refuses({"ONLY_FOR_THE_REQUESTER", "ONLY_FOR_PARTICIPANTS", "TICKET_NOT_FOUND", "PRECONDITION_FAILED"})
    public Uni<Void> stopObserving(@PathParam("number") TicketNumber number, @PathParam("person") long person) {
        return commands.stopObserving(number, person);
    }

    @PUT
    @Path("assignee")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "assignTicket",
            summary = "Take a ticket, give it, or put it back",
            description = "By agents of its desk, to a member of it. `null`, or `{\"person\": null}`, puts it back.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Assignee.class, nullable = true),
                            examples = @ExampleObject(name = "assignee", value = TicketExamples.ASSIGNEE)))
    @APIResponse(responseCode = "200", description = "The ticket as it is now")
    @Refuses({
        "ONLY_FOR_AGENTS", "TICKET_NOT_FOUND",
        "TICKET_IS_CLOSED", "ASSIGNEE_NOT_A_MEMBER",
        "PRECONDITION_FAILED"
    })
    public Uni<TicketView> assign(@PathParam("number") TicketNumber number, @Valid @Nullable Assignee body) {
        // Nobody unassigns by a body that got lost.
        if (!request.hasBody()) {
            throw Refused.because(KitRefusal.UNREADABLE_BODY);
        }
        Long person = body == null ? null : body.person().orElse(null);
        return commands.handle(number, null, asked -> participants.assign(asked, person))
                .map(views::of);
    }
}
