package dev.guichet.notification.delivery.web;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.idempotency.Idempotent;
import dev.guichet.kit.paging.Limit;
import dev.guichet.kit.paging.Page;
import dev.guichet.kit.problem.Refuses;
import dev.guichet.notification.delivery.app.DeliveryQueries;
import dev.guichet.notification.delivery.app.DeliveryService;
import dev.guichet.notification.delivery.app.DeliveryWorker;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
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
    @Refuses("INVALID")
    public Uni<Page<DeliveryView>> list(
            @BeanParam DeliveryQuery query,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return queries.page(caller.context(), query.filter(), cursor, Limit.of(limit))
                .map(page -> page.map(DeliveryView::of));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getDelivery", summary = "One mail")
    @APIResponse(responseCode = "200", description = "The delivery")
    @Refuses("DELIVERY_NOT_FOUND")
    public Uni<DeliveryView> get(@PathParam("id") DeliveryId id) {
        return queries.one(caller.context(), id).map(DeliveryView::of);
    }

    @POST
    @Path("{id}/retry")
    @Idempotent
    @Operation(
            operationId = "retryDelivery",
            summary = "Try a mail again that failed or was given up",
            description = "For supervisors of the ticket's desk and administrators of its organization.")
    @APIResponse(responseCode = "200", description = "The delivery, queued again")
    @Refuses({
        "DELIVERY_NOT_YOURS_TO_RETRY", "DELIVERY_NOT_FOUND",
        "DELIVERY_NEEDS_NO_RETRY", "DELIVERY_CONTENT_IS_GONE"
    })
    public Uni<DeliveryView> retry(
            @PathParam("id") DeliveryId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return service.retry(caller.context(), id, ifMatch).invoke(worker::wake).map(DeliveryView::of);
    }
}
