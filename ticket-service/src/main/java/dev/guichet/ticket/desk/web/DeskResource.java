package dev.guichet.ticket.desk.web;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.etag.ETags;
import dev.guichet.kit.idempotency.Idempotent;
import dev.guichet.kit.paging.Limit;
import dev.guichet.ticket.desk.app.DeskConfigurationService;
import dev.guichet.ticket.desk.app.DeskQueries;
import dev.guichet.ticket.desk.app.DeskService;
import dev.guichet.ticket.desk.domain.DeskKey;
import dev.guichet.ticket.desk.domain.ShownDesk;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "createDesk",
            summary = "Open a desk",
            description =
                    "By administrators of the organization or above it. It answers the organizations below, as far"
                            + " as none in between has a desk; that of a root answers its own members too.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "desk", value = DeskExamples.REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "The desk; `Location` and `ETag` are its",
            content =
                    @Content(
                            schema = @Schema(implementation = DeskView.class),
                            examples = @ExampleObject(name = "desk", value = DeskExamples.VIEW)))
    @APIResponse(responseCode = "403", description = "NOT_YOURS_TO_OPEN, NO_ORGANIZATION")
    @APIResponse(responseCode = "409", description = "DESK_SLUG_TAKEN, DESK_HAS_NO_MEMBERS")
    @APIResponse(
            responseCode = "422",
            description = "UNKNOWN_DESK_ORGANIZATION, RULES_CONTRADICT, or INVALID with its violations")
    public Uni<Response> create(@NotNull @Valid DeskRequest body) {
        return desks.open(caller.context(), body.wanted())
                .map(opened -> answer(
                        Response.created(
                                URI.create("/api/v1/desks/" + opened.desk().id())),
                        opened));
    }

    @GET
    @Operation(
            operationId = "listDesks",
            summary = "The desks you know of, newest first",
            description = "Those your own requests may go to, those you sit at and their sister desks, and all of the"
                    + " branches you administer or act for.")
    @APIResponse(
            responseCode = "200",
            description = "A page; `Link: rel=\"next\"` when there is another",
            content = @Content(schema = @Schema(implementation = DeskPage.class)))
    @APIResponse(responseCode = "422", description = "LIMIT_OUT_OF_BOUNDS, INVALID_CURSOR")
    public Uni<Response> list(
            @Parameter(description = "Id of the organization that opened them", example = "3")
                    @QueryParam("organization")
                    @Nullable
                    Long organization,
            @Parameter(description = "How many, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return queries.page(caller.context(), organization, Limit.of(limit), cursor)
                .map(page -> Response.ok(page.map(DeskView::of)).build());
    }

    @GET
    @Path("{desk}")
    @Operation(operationId = "getDesk", summary = "A desk you know of")
    @APIResponse(
            responseCode = "200",
            description = "The desk",
            content =
                    @Content(
                            schema = @Schema(implementation = DeskView.class),
                            examples = @ExampleObject(name = "desk", value = DeskExamples.VIEW)))
    @APIResponse(responseCode = "404", description = "DESK_NOT_FOUND: not known, or not for you to know of")
    public Uni<Response> get(
            @Parameter(description = "Id or slug", example = "support-ops", schema = @Schema(type = SchemaType.STRING))
                    @PathParam("desk")
                    DeskKey desk) {
        return queries.one(caller.context(), desk).map(shown -> answer(Response.ok(), shown));
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
    @RequestBody(content = @Content(examples = @ExampleObject(name = "rules", value = DeskExamples.PATCH)))
    @APIResponse(
            responseCode = "200",
            description = "The desk as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = DeskView.class),
                            examples = @ExampleObject(name = "desk", value = DeskExamples.VIEW)))
    @APIResponse(responseCode = "403", description = "NOT_YOURS_TO_CONFIGURE")
    @APIResponse(responseCode = "404", description = "DESK_NOT_FOUND: not known, or not for you to know of")
    @APIResponse(responseCode = "409", description = "DESK_SLUG_TAKEN, DEFAULT_DESK_REQUIRED, DESK_HAS_NO_MEMBERS")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED: changed since it was read")
    @APIResponse(responseCode = "422", description = "RULES_CONTRADICT, or INVALID with its violations")
    public Uni<Response> patch(
            @Parameter(description = "Id or slug", example = "support-ops", schema = @Schema(type = SchemaType.STRING))
                    @PathParam("desk")
                    DeskKey desk,
            @Parameter(description = "ETag of the desk as read", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid DeskPatch body) {
        return configuration
                .change(caller.context(), desk, body.change(), ifMatch)
                .map(changed -> answer(Response.ok(), changed));
    }

    static Response answer(Response.ResponseBuilder response, ShownDesk shown) {
        return response.entity(DeskView.of(shown))
                .tag(ETags.of(shown.desk().version()))
                .build();
    }

    @Schema(name = "DeskPage")
    record DeskPage(List<DeskView> items, @Nullable String next) {}
}
