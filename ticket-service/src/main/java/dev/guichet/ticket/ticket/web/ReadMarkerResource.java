package dev.guichet.ticket.ticket.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.idempotency.Idempotent;
import dev.guichet.kit.idempotency.KeptAnswer;
import dev.guichet.kit.openapi.BodyExample;
import dev.guichet.kit.problem.Refuses;
import dev.guichet.kit.view.Headed;
import dev.guichet.ticket.ticket.app.ReadMarkers;
import dev.guichet.ticket.ticket.app.ReadMarkers.Marked;
import dev.guichet.ticket.ticket.domain.TicketNumber;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/tickets/{number}/read-marker")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
@Authenticated
class ReadMarkerResource {
    private final ReadMarkers markers;
    private final CallerRights caller;

    ReadMarkerResource(ReadMarkers markers, CallerRights caller) {
        this.markers = markers;
        this.caller = caller;
    }

    @Schema(name = "ReadMarkerRequest")
    @BodyExample(name = "marker", value = TicketExamples.READ)
    record Upto(
            @Min(1)
            @Schema(description = "Of the ticket as it was read; omitted: the present one", examples = "7")
            @Nullable
            Long version) {}

    @Schema(name = "ReadMarker", description = "How far the caller has read a ticket")
    @BodyExample(name = "marker", value = TicketExamples.READ_MARKER)
    record ReadMarkerView(
            @Schema(description = "Of the ticket as they read it; 0 when they have not", examples = "7")
            long version,

            @Nullable Instant readAt,

            @Schema(description = "Whether something happened since that they did not do themselves")
            boolean unread,

            @JsonIgnore @Schema(hidden = true) @Nullable Long inside)
            implements Headed {
        static ReadMarkerView of(Marked marked) {
            return new ReadMarkerView(marked.version(), marked.at(), marked.unread(), marked.inside());
        }

        /// A version that counts what is internal is replayed only to those who see that then.
        @Override
        public Map<String, String> headers() {
            return inside == null ? Map.of() : Map.of(KeptAnswer.INSIDE, inside.toString());
        }
    }

    @GET
    @Operation(operationId = "getReadMarker", summary = "How far you have read a ticket")
    @APIResponse(responseCode = "200", description = "The marker")
    @Refuses({"ONLY_FOR_PERSONS", "TICKET_NOT_FOUND"})
    public Uni<ReadMarkerView> get(@PathParam("number") TicketNumber number) {
        return markers.one(caller.context(), number).map(ReadMarkerView::of);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "putReadMarker",
            summary = "Say that you have read a ticket",
            description = "A marker never goes back; delete it to have the ticket unread again.")
    @APIResponse(responseCode = "200", description = "The marker")
    @Refuses({"ONLY_FOR_PERSONS", "TICKET_NOT_FOUND", "VERSION_AHEAD"})
    public Uni<ReadMarkerView> put(@PathParam("number") TicketNumber number, @NotNull @Valid Upto body) {
        return markers.mark(caller.context(), number, body.version()).map(ReadMarkerView::of);
    }

    @DELETE
    @Produces(MediaType.WILDCARD)
    @Idempotent
    @Cancellable(false)
    @Operation(operationId = "deleteReadMarker", summary = "Have a ticket unread again")
    @APIResponse(responseCode = "204", description = "It is unread")
    @Refuses({"ONLY_FOR_PERSONS", "TICKET_NOT_FOUND"})
    public Uni<Void> delete(@PathParam("number") TicketNumber number) {
        return markers.forget(caller.context(), number);
    }
}
