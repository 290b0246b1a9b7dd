package dev.guichet.ticket.ticket.web;

import dev.guichet.kit.idempotency.Idempotent;
import dev.guichet.kit.json.WireNames;
import dev.guichet.kit.openapi.BodyExample;
import dev.guichet.kit.problem.Refuses;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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

    enum WantedStatus {
        PENDING,
        ON_HOLD,
        OPEN,
        CLOSED
    }

    @Schema(name = "StatusChange")
    @BodyExample(name = "hold", value = TicketExamples.STATUS)
    record StatusChange(
            @NotNull
            @Schema(
                    description = "`pending` asks the requester, `on_hold` waits for somebody inside, `open` resumes,"
                            + " `closed` closes without a solution")
            WantedStatus status,

            @Size(max = 1000)
            @Line
            @Schema(
                    description = "Of closing: `spam`, `duplicate` or `other`; none unless said. Of anything else:"
                            + " why; of `on_hold` for the desk only")
            @Nullable
            String reason) {
        TicketCommand by(Caller caller) {
            return switch (status) {
                case PENDING -> new Ask(caller, reason);
                case ON_HOLD -> new Hold(caller, reason);
                case OPEN -> new Resume(caller, reason);
                case CLOSED ->
                    new Close(caller, reason == null ? null : WireNames.read(CloseReason.class, reason, "/reason"));
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
    @APIResponse(responseCode = "200", description = "The ticket as it is now")
    @Refuses({
        "ONLY_FOR_AGENTS", "TICKET_NOT_FOUND", "TICKET_IS_OPEN",
        "TICKET_IS_ON_HOLD", "TICKET_IS_SOLVED", "TICKET_IS_CLOSED",
        "PRECONDITION_FAILED"
    })
    public Uni<TicketView> change(@PathParam("number") TicketNumber number, @NotNull @Valid StatusChange body) {
        return commands.run(number, body::by);
    }
}
