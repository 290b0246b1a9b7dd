package dev.guichet.ticket.ticket.web;

import dev.guichet.kit.idempotency.Idempotent;
import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.input.Line;
import dev.guichet.ticket.ticket.domain.Caller;
import dev.guichet.ticket.ticket.domain.CloseReason;
import dev.guichet.ticket.ticket.domain.TicketCommand;
import dev.guichet.ticket.ticket.domain.TicketCommand.Ask;
import dev.guichet.ticket.ticket.domain.TicketCommand.Close;
import dev.guichet.ticket.ticket.domain.TicketCommand.Hold;
import dev.guichet.ticket.ticket.domain.TicketCommand.Resume;
import dev.guichet.ticket.ticket.domain.TicketNumber;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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

@Path("/api/v1/tickets/{number}/status")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
@Authenticated
class StatusResource {
    private final Commands commands;

    StatusResource(Commands commands) {
        this.commands = commands;
    }

    @Schema(name = "StatusChange")
    record StatusChange(
            @NotNull
            @Schema(
                    description = "`pending` asks the requester, `on_hold` waits for somebody inside, `open` resumes,"
                            + " `closed` closes without a solution",
                    enumeration = {"pending", "on_hold", "open", "closed"})
            String status,

            @Size(max = 1000)
            @Line
            @Schema(
                    description = "Of closing: `spam`, `duplicate` or `other`; none unless said. Of anything else:"
                            + " why; of `on_hold` for the desk only")
            @Nullable
            String reason) {
        TicketCommand by(Caller caller) {
            return switch (status) {
                case "pending" -> new Ask(caller, reason);
                case "on_hold" -> new Hold(caller, reason);
                case "open" -> new Resume(caller, reason);
                case "closed" -> new Close(caller, Wire.optional(CloseReason.class, reason, "/reason"));
                default -> throw Refused.noneOf("/status", List.of("pending", "on_hold", "open", "closed"));
            };
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "changeStatus",
            summary = "Ask, hold, resume or close",
            description = "By agents of the ticket's desk. A solution has a path of its own.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "hold", value = TicketExamples.STATUS)))
    @APIResponse(
            responseCode = "200",
            description = "The ticket as it is now",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    @APIResponse(responseCode = "403", description = "ONLY_FOR_AGENTS")
    @APIResponse(responseCode = "404", description = "TICKET_NOT_FOUND")
    @APIResponse(
            responseCode = "409",
            description = "TICKET_IS_OPEN, TICKET_IS_ON_HOLD, TICKET_IS_SOLVED, TICKET_IS_CLOSED")
    @APIResponse(responseCode = "422", description = "INVALID with its violations")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED: changed since it was read")
    public Uni<Response> change(
            @PathParam("number") @Schema(type = SchemaType.INTEGER, format = "int64") TicketNumber number,
            @NotNull @Valid StatusChange body) {
        return commands.run(number, body::by);
    }
}
