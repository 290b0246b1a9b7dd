package dev.guichet.ticket.ticket.web;

import dev.guichet.kit.caller.CurrentRequest;
import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.paging.Cursors;
import dev.guichet.kit.paging.Limit;
import dev.guichet.kit.paging.Page;
import dev.guichet.kit.problem.Refuses;
import dev.guichet.ticket.ticket.app.TicketQueries;
import dev.guichet.ticket.ticket.domain.TicketNumber;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/tickets/{number}/timeline")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Threads")
@Authenticated
class TimelineResource {
    private final TicketQueries queries;
    private final Cursors cursors;
    private final CurrentRequest request;
    private final CallerRights caller;

    TimelineResource(TicketQueries queries, Cursors cursors, CurrentRequest request, CallerRights caller) {
        this.queries = queries;
        this.cursors = cursors;
        this.request = request;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listTimeline",
            summary = "Everything that happened to a ticket, newest first",
            description = "Messages and facts. What is internal is shown to the ticket's desk only.")
    @APIResponse(
            responseCode = "200",
            description = "A page; `Link: rel=\"next\"` when there is another",
            content = @Content(schema = @Schema(implementation = TimelineEntries.class)))
    @Refuses({"TICKET_NOT_FOUND", "LIMIT_OUT_OF_BOUNDS", "INVALID_CURSOR"})
    public Uni<Response> list(
            @PathParam("number") TicketNumber number,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
                    @QueryParam("limit")
                    @Nullable
                    Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Limit.of(limit);
        String boundTo = request.principal().key() + " timeline " + number;
        Long before = cursor == null ? null : Long.valueOf(cursors.require(cursor, boundTo));
        return queries.timeline(caller.context(), number, before, size)
                .map(found -> Page.of(
                                found.facts().rows(),
                                found.facts().more(),
                                last -> cursors.seal(Long.toString(last.version(found.internal())), boundTo))
                        .map(fact -> TimelineView.of(fact, found)))
                .map(page -> Response.ok(page).build());
    }

    @Schema(name = "TimelinePage")
    record TimelineEntries(
            List<TimelineView> items, @Nullable String next) {}
}
