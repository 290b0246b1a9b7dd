package dev.guichet.ticket.solution;

import dev.guichet.kit.idempotency.Idempotent;
import dev.guichet.kit.json.Nothing;
import dev.guichet.kit.openapi.BodyExample;
import dev.guichet.kit.problem.Refuses;
import dev.guichet.kit.text.Characters;
import dev.guichet.ticket.thread.app.MessageTexts;
import dev.guichet.ticket.thread.domain.MessageText;
import dev.guichet.ticket.ticket.domain.TicketCommand.Approve;
import dev.guichet.ticket.ticket.domain.TicketCommand.Refuse;
import dev.guichet.ticket.ticket.domain.TicketCommand.Solve;
import dev.guichet.ticket.ticket.domain.TicketNumber;
import dev.guichet.ticket.ticket.web.Commands;
import dev.guichet.ticket.ticket.web.TicketExamples;
import dev.guichet.ticket.ticket.web.TicketView;
import dev.guichet.ticket.ticket.web.TicketViews;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/tickets/{number}/solution")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Solutions", description = "What agents propose and requesters decide")
@Authenticated
class SolutionResource {
    private final Commands commands;
    private final TicketViews views;

    SolutionResource(Commands commands, TicketViews views) {
        this.commands = commands;
        this.views = views;
    }

    @Schema(name = "NewSolution")
    @BodyExample(name = "solution", value = TicketExamples.SOLUTION)
    record NewSolution(
            @Schema(
                    description = "At most 1 MiB; taken from the HTML when there is none",
                    maxLength = MessageText.MAX_BYTES)
            @Nullable
            String text,

            @Schema(
                    description = "At most 128 KiB; whatever acts or fetches is removed",
                    maxLength = MessageText.MAX_HTML_BYTES)
            @Nullable
            String html) {}

    @Schema(name = "SolutionRefusal")
    @BodyExample(name = "refusal", value = TicketExamples.REFUSAL)
    record SolutionRefusal(
            @NotBlank @Size(max = 4000) @Schema(description = "Also a reply in the thread")
            String reason) {
        /// Cleaned before it is looked at: what nobody sees is no reason. Null is what the request may
        /// still have.
        SolutionRefusal {
            reason = reason == null ? reason : Characters.text(reason).strip();
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "proposeSolution",
            summary = "Propose a solution",
            description = "By agents of the ticket's desk. It waits for the requester, and closes by itself when nobody"
                    + " contests it.")
    @APIResponse(responseCode = "200", description = "The ticket, solved")
    @Refuses({"ONLY_FOR_AGENTS", "TICKET_NOT_FOUND", "TICKET_IS_SOLVED", "TICKET_IS_CLOSED", "PRECONDITION_FAILED"})
    public Uni<TicketView> propose(@PathParam("number") TicketNumber number, @NotNull @Valid NewSolution body) {
        return commands.say(number, body.html(), () -> MessageTexts.of(body.text(), body.html(), ""), Solve::new)
                .map(views::of);
    }

    @POST
    @Path("approval")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "approveSolution",
            summary = "Approve the solution",
            description = "By the requester. The ticket is closed.")
    @APIResponse(responseCode = "200", description = "The ticket, closed")
    @RequestBody(required = false, content = @Content(schema = @Schema(implementation = Nothing.class)))
    @Refuses({
        "ONLY_FOR_THE_REQUESTER", "TICKET_NOT_FOUND", "TICKET_IS_OPEN",
        "TICKET_IS_PENDING", "TICKET_IS_ON_HOLD", "TICKET_IS_CLOSED",
        "PRECONDITION_FAILED"
    })
    public Uni<TicketView> approve(@PathParam("number") TicketNumber number, @Nullable Nothing body) {
        return commands.run(number, Approve::new);
    }

    @POST
    @Path("refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "refuseSolution",
            summary = "Refuse the solution",
            description = "By the requester, with a reason. The ticket is open again.")
    @APIResponse(responseCode = "200", description = "The ticket, open again")
    @Refuses({
        "ONLY_FOR_THE_REQUESTER", "TICKET_NOT_FOUND", "TICKET_IS_OPEN",
        "TICKET_IS_PENDING", "TICKET_IS_ON_HOLD", "TICKET_IS_CLOSED",
        "PRECONDITION_FAILED"
    })
    public Uni<TicketView> refuse(@PathParam("number") TicketNumber number, @NotNull @Valid SolutionRefusal body) {
        String reason = body.reason();
        return commands.say(
                        number,
                        null,
                        () -> MessageTexts.of(reason, null, ""),
                        (by, message) -> new Refuse(by, message, reason))
                .map(views::of);
    }
}
