package dev.guichet.sla.timer.web;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.etag.ETags;
import dev.guichet.sla.timer.app.TimerQueries;
import dev.guichet.sla.timer.domain.TicketNumber;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/tickets/{number}/sla")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "SLA", description = "What time does to tickets that nobody moves, and how long it waits")
@Authenticated
class TicketSlaResource {
    private final TimerQueries timers;
    private final CallerRights caller;

    TicketSlaResource(TimerQueries timers, CallerRights caller) {
        this.timers = timers;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getTicketSla",
            summary = "The timers of a ticket",
            description = "For whoever sees the ticket. What was armed, when it comes due, and what became of it,"
                    + " from the first episode to the last. A ticket created an instant ago may not be known yet.")
    @APIResponse(
            responseCode = "200",
            description = "The timers",
            content = @Content(schema = @Schema(implementation = TicketSlaView.class)))
    @APIResponse(responseCode = "404", description = "UNKNOWN_TICKET: not known, or not for the caller to know of")
    public Uni<Response> timers(
            @Parameter(description = "Number of the ticket", example = "12345")
                    @Schema(type = SchemaType.INTEGER, format = "int64")
                    @PathParam("number")
                    TicketNumber number) {
        return timers.of(caller.context(), number)
                .map(found -> Response.ok(TicketSlaView.of(found))
                        .tag(ETags.of(TicketSlaView.version(found)))
                        .build());
    }
}
