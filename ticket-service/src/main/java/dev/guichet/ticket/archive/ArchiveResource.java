package dev.guichet.ticket.archive;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.idempotency.Idempotent;
import dev.guichet.kit.json.Nothing;
import dev.guichet.kit.openapi.BodyExample;
import dev.guichet.kit.problem.Refuses;
import dev.guichet.ticket.ticket.app.Attempt;
import dev.guichet.ticket.ticket.domain.TicketCommand.Archive;
import dev.guichet.ticket.ticket.domain.TicketCommand.Undo;
import dev.guichet.ticket.ticket.domain.TicketNumber;
import dev.guichet.ticket.ticket.domain.TicketRefusal;
import dev.guichet.ticket.ticket.web.Commands;
import dev.guichet.ticket.ticket.web.TicketExamples;
import dev.guichet.ticket.ticket.web.TicketView;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/tickets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Archive", description = "Putting tickets away, and taking it back")
@Authenticated
class ArchiveResource {
    private final Commands commands;
    private final ArchiveService archive;
    private final CallerRights caller;

    ArchiveResource(Commands commands, ArchiveService archive, CallerRights caller) {
        this.commands = commands;
        this.archive = archive;
        this.caller = caller;
    }

    /// @param dryRun false unless said
    @Schema(name = "ArchiveSeveral")
    @BodyExample(name = "dry run", value = TicketExamples.ARCHIVE_SEVERAL)
    record Several(
            @NotEmpty @Size(max = 200) @Schema(description = "Numbers")
            List<@NotNull @Positive Long> tickets,

            @Schema(description = "Only tell what would happen", defaultValue = "false") @Nullable
            Boolean dryRun) {}

    @Schema(name = "ArchivedSeveral")
    @BodyExample(name = "dry run", value = TicketExamples.ARCHIVED_SEVERAL)
    record Outcomes(boolean dryRun, List<Outcome> items) {
        static Outcomes of(boolean dryRun, List<Attempt> attempts) {
            return new Outcomes(dryRun, attempts.stream().map(Outcome::of).toList());
        }
    }

    @Schema(name = "ArchiveOutcome")
    record Outcome(
            @Schema(examples = "12345") long number,

            @Schema(
                    description = "Of a dry run: what would happen",
                    enumeration = {"archived", "refused"},
                    examples = "archived")
            String outcome,

            @Schema(description = "Why not", examples = "TICKET_IS_CLOSED") @Nullable
            String code) {
        static Outcome of(Attempt attempt) {
            TicketRefusal refusal = attempt.refusal();
            return new Outcome(
                    attempt.number().value(),
                    refusal == null ? "archived" : "refused",
                    refusal == null ? null : refusal.code());
        }
    }

    @POST
    @Path("{number}/archive")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "archiveTicket",
            summary = "Put a ticket away",
            description =
                    "By its requester, who withdraws it that way while it is open; by agents where the desk lets them."
                            + " It can be undone for 24 hours.")
    @APIResponse(responseCode = "200", description = "The ticket, closed")
    @RequestBody(required = false, content = @Content(schema = @Schema(implementation = Nothing.class)))
    @Refuses({
        "ONLY_FOR_PARTICIPANTS", "TICKET_NOT_FOUND", "TICKET_IS_OPEN",
        "TICKET_IS_ON_HOLD", "TICKET_IS_CLOSED", "DESK_LEAVES_ARCHIVING_TO_REQUESTERS",
        "PRECONDITION_FAILED"
    })
    public Uni<TicketView> archive(@PathParam("number") TicketNumber number, @Nullable Nothing body) {
        return commands.run(number, Archive::new);
    }

    @POST
    @Path("archive")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "archiveTickets",
            summary = "Put several tickets away",
            description = "What is refused for one does not stop the others. A dry run only tells what would happen.")
    @APIResponse(responseCode = "200", description = "What came, or would come, of each, by number")
    public Uni<Outcomes> archiveSeveral(@NotNull @Valid Several body) {
        boolean dryRun = Boolean.TRUE.equals(body.dryRun());
        return archive.archive(caller.context(), body.tickets(), dryRun).map(attempts -> Outcomes.of(dryRun, attempts));
    }

    @POST
    @Path("{number}/undo")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "undoClosure",
            summary = "Take an archiving or a closing back",
            description =
                    "Within 24 hours, by whoever did it or an agent. The status is the one before; timers start anew.")
    @APIResponse(responseCode = "200", description = "The ticket as it is now")
    @RequestBody(required = false, content = @Content(schema = @Schema(implementation = Nothing.class)))
    @Refuses({
        "ONLY_FOR_PARTICIPANTS", "TICKET_NOT_FOUND", "TICKET_IS_OPEN", "TICKET_IS_PENDING",
        "TICKET_IS_ON_HOLD", "TICKET_IS_SOLVED", "CLOSED_BY_SOMEBODY_ELSE", "CLOSURE_CANNOT_BE_UNDONE",
        "UNDO_TIME_IS_OVER", "TICKET_HAS_FOLLOW_UP", "PRECONDITION_FAILED"
    })
    public Uni<TicketView> undo(@PathParam("number") TicketNumber number, @Nullable Nothing body) {
        return commands.run(number, Undo::new);
    }
}
