package dev.guichet.ticket.desk.web;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.idempotency.Idempotent;
import dev.guichet.kit.paging.Limit;
import dev.guichet.kit.paging.Page;
import dev.guichet.kit.problem.Refuses;
import dev.guichet.ticket.desk.app.DeskConfigurationService;
import dev.guichet.ticket.desk.app.DeskQueries;
import dev.guichet.ticket.desk.app.DeskService;
import dev.guichet.ticket.desk.domain.DeskKey;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/desks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Desks", description = "The counters that answer requests, and who is at them")
@Authenticated
class DeskResource {
    private final DeskService desks;
    private final DeskConfigurationService configuration;
    private final DeskQueries queries;
    private final CallerRights caller;

    DeskResource(DeskService desks, DeskConfigurationService configuration, DeskQueries queries, CallerRights caller) {
        this.desks = desks;
        this.configuration = configuration;
        this.queries = queries;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "createDesk",
            summary = "Open a desk",
            description =
                    "By administrators of the organization or above it. It answers the organizations below, as far"
                            + " as none in between has a desk; that of a root answers its own members too.")
    @APIResponse(responseCode = "201", description = "The desk; `Location` and `ETag` are its")
    @Refuses({
        "NOT_YOURS_TO_OPEN", "NO_ORGANIZATION", "DESK_SLUG_TAKEN",
        "DESK_HAS_NO_MEMBERS", "UNKNOWN_DESK_ORGANIZATION", "RULES_CONTRADICT"
    })
    public Uni<DeskView> create(@NotNull @Valid DeskRequest body) {
        return desks.open(caller.context(), body.wanted()).map(DeskView::of);
    }

    @GET
    @Operation(
            operationId = "listDesks",
            summary = "The desks you know of, newest first",
            description = "Those your own requests may go to, those you sit at and their sister desks, and all of the"
                    + " branches you administer or act for.")
    public Uni<Page<DeskView>> list(
            @Parameter(description = "Id of the organization that opened them", example = "3")
                    @QueryParam("organization")
                    @Nullable
                    Long organization,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return queries.page(caller.context(), organization, Limit.of(limit), cursor)
                .map(page -> page.map(DeskView::of));
    }

    @GET
    @Path("{desk}")
    @Operation(operationId = "getDesk", summary = "A desk you know of")
    @APIResponse(responseCode = "200", description = "The desk")
    @Refuses("DESK_NOT_FOUND")
    public Uni<DeskView> get(@PathParam("desk") DeskKey desk) {
        return queries.one(caller.context(), desk).map(DeskView::of);
    }

    @PATCH
    @Path("{desk}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "patchDesk",
            summary = "Configure a desk",
            description =
                    "By its supervisors, and administrators of its organization or above it. Labels and rules that"
                            + " are not named stay.")
    @APIResponse(responseCode = "200", description = "The desk as it is now")
    @Refuses({
        "NOT_YOURS_TO_CONFIGURE", "DESK_NOT_FOUND", "DESK_SLUG_TAKEN",
        "DEFAULT_DESK_REQUIRED", "DESK_HAS_NO_MEMBERS", "RULES_CONTRADICT"
    })
    public Uni<DeskView> patch(
            @PathParam("desk") DeskKey desk,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DeskPatch body) {
        return configuration
                .change(caller.context(), desk, body.change(), ifMatch)
                .map(DeskView::of);
    }
}
