package dev.guichet.sla.timer.web;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.problem.Refuses;
import dev.guichet.sla.timer.app.TimerQueries;
import dev.guichet.sla.timer.domain.TicketNumber;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
    @APIResponse(responseCode = "200", description = "The timers")
    @Refuses("UNKNOWN_TICKET")
    public Uni<TicketSlaView> timers(
            @Parameter(description = "Number of the ticket", example = "12345") @PathParam("number")
                    TicketNumber number) {
        return timers.of(caller.context(), number).map(TicketSlaView::of);
    }
}
