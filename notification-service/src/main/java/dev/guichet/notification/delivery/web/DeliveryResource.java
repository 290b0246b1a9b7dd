package dev.guichet.notification.delivery.web;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.etag.ETags;
import dev.guichet.kit.idempotency.Idempotent;
import dev.guichet.kit.paging.Limit;
import dev.guichet.kit.paging.Page;
import dev.guichet.notification.delivery.app.DeliveryQueries;
import dev.guichet.notification.delivery.app.DeliveryService;
import dev.guichet.notification.delivery.app.DeliveryWorker;
import dev.guichet.notification.delivery.domain.Delivery;
import dev.guichet.notification.delivery.domain.DeliveryId;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
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

@Path("/api/v1/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deliveries", description = "Mails: to whom, about what, and what became of them")
@Authenticated
class DeliveryResource {
    private final DeliveryQueries queries;
    private final DeliveryService service;
    private final DeliveryWorker worker;
    private final CallerRights caller;

    DeliveryResource(DeliveryQueries queries, DeliveryService service, DeliveryWorker worker, CallerRights caller) {
        this.queries = queries;
        this.service = service;
        this.worker = worker;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listDeliveries",
            summary = "Mails about tickets, newest first",
            description = "Members of a ticket's desk and administrators of its organization see all mails about it;"
                    + " everybody else those to themselves. What the caller may not see is not in the list.")
    @APIResponse(
            responseCode = "200",
            description = "A page; `Link: rel=\"next\"` when there is another",
            content = @Content(schema = @Schema(implementation = DeliveryPage.class)))
    @APIResponse(responseCode = "422", description = "LIMIT_OUT_OF_BOUNDS, INVALID_CURSOR, INVALID with its violations")
    public Uni<Page<DeliveryView>> list(
            @BeanParam DeliveryQuery query,
            @Parameter(description = "How many, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return queries.page(caller.context(), query.filter(), cursor, Limit.of(limit))
                .map(page -> page.map(DeliveryView::of));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getDelivery", summary = "One mail")
    @APIResponse(
            responseCode = "200",
            description = "The delivery",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    @APIResponse(responseCode = "404", description = "DELIVERY_NOT_FOUND: not known, or not for the caller to know of")
    public Uni<Response> get(
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, format = "int64")) @PathParam("id") DeliveryId id) {
        return queries.one(caller.context(), id).map(DeliveryResource::answer);
    }

    @POST
    @Path("{id}/retry")
    @Idempotent
    @Operation(
            operationId = "retryDelivery",
            summary = "Try a mail again that failed or was given up",
            description = "For supervisors of the ticket's desk and administrators of its organization.")
    @APIResponse(
            responseCode = "200",
            description = "The delivery, queued again",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    @APIResponse(responseCode = "403", description = "DELIVERY_NOT_YOURS_TO_RETRY")
    @APIResponse(responseCode = "404", description = "DELIVERY_NOT_FOUND: not known, or not for the caller to know of")
    @APIResponse(
            responseCode = "409",
            description =
                    "DELIVERY_NEEDS_NO_RETRY: it is queued or sent; DELIVERY_CONTENT_IS_GONE: given up so long ago"
                            + " that its content is kept no longer")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED: changed since it was read")
    public Uni<Response> retry(
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, format = "int64")) @PathParam("id") DeliveryId id,
            @Parameter(description = "ETag of the delivery as it was read", example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch) {
        return service.retry(caller.context(), id, ifMatch).invoke(worker::wake).map(DeliveryResource::answer);
    }

    private static Response answer(Delivery delivery) {
        return Response.ok(DeliveryView.of(delivery))
                .tag(ETags.of(delivery.version()))
                .build();
    }

    @Schema(name = "DeliveryPage")
    record DeliveryPage(List<DeliveryView> items, @Nullable String next) {}
}
