package dev.guichet.ticket.group;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.etag.ETags;
import dev.guichet.kit.idempotency.Idempotent;
import dev.guichet.kit.paging.Limit;
import dev.guichet.ticket.desk.domain.DeskKey;
import dev.guichet.ticket.group.GroupView.ShownGroup;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

@Path("/api/v1/desks/{desk}/groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Desks")
@Authenticated
class GroupResource {
    private final GroupService groups;
    private final CallerRights caller;

    GroupResource(GroupService groups, CallerRights caller) {
        this.groups = groups;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "createDeskGroup",
            summary = "Make a group of a desk's members",
            description = "By supervisors of the desk, and administrators of its organization or above it. Nobody is in"
                    + " it at first.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "group", value = GroupCreate.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The group; `Location` and `ETag` are its",
            content =
                    @Content(
                            schema = @Schema(implementation = GroupView.class),
                            examples = @ExampleObject(name = "group", value = GroupView.EXAMPLE)))
    @APIResponse(responseCode = "403", description = "NOT_YOURS_TO_CONFIGURE")
    @APIResponse(responseCode = "404", description = "DESK_NOT_FOUND")
    @APIResponse(responseCode = "409", description = "GROUP_SLUG_TAKEN, TOO_MANY_GROUPS")
    @APIResponse(responseCode = "422", description = "INVALID with its violations")
    public Uni<Response> create(
            @Parameter(description = "Id or slug", example = "support-ops", schema = @Schema(type = SchemaType.STRING))
                    @PathParam("desk")
                    DeskKey desk,
            @NotNull @Valid GroupCreate body) {
        return groups.create(caller.context(), desk, body).map(made -> answer(created(made), made));
    }

    @GET
    @Operation(
            operationId = "listDeskGroups",
            summary = "The groups of a desk, newest first",
            description = "For those who are at the desk, and those who configure it.")
    @APIResponse(
            responseCode = "200",
            description = "A page; `Link: rel=\"next\"` when there is another",
            content = @Content(schema = @Schema(implementation = GroupPage.class)))
    @APIResponse(responseCode = "404", description = "DESK_NOT_FOUND: not known, or not yours to see the groups of")
    @APIResponse(responseCode = "422", description = "LIMIT_OUT_OF_BOUNDS, INVALID_CURSOR")
    public Uni<Response> list(
            @Parameter(description = "Id or slug", example = "support-ops", schema = @Schema(type = SchemaType.STRING))
                    @PathParam("desk")
                    DeskKey desk,
            @Parameter(description = "How many, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return groups.page(caller.context(), desk, Limit.of(limit), cursor)
                .map(page -> Response.ok(page.map(GroupView::of)).build());
    }

    @GET
    @Path("{group}")
    @Operation(
            operationId = "getDeskGroup",
            summary = "A group of a desk, and who is in it",
            description = "For those who are at the desk, and those who configure it.")
    @APIResponse(
            responseCode = "200",
            description = "The group",
            content =
                    @Content(
                            schema = @Schema(implementation = GroupView.class),
                            examples = @ExampleObject(name = "group", value = GroupView.EXAMPLE)))
    @APIResponse(responseCode = "404", description = "DESK_NOT_FOUND, GROUP_NOT_FOUND")
    public Uni<Response> get(
            @Parameter(description = "Id or slug", example = "support-ops", schema = @Schema(type = SchemaType.STRING))
                    @PathParam("desk")
                    DeskKey desk,
            @Parameter(description = "Slug", example = "support-ops") @PathParam("group") String group) {
        return groups.one(caller.context(), desk, group).map(shown -> answer(Response.ok(), shown));
    }

    @PATCH
    @Path("{group}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "patchDeskGroup",
            summary = "Give a group another name",
            description = "By supervisors of the desk, and administrators of its organization or above it.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "name", value = GroupPatch.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The group as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = GroupView.class),
                            examples = @ExampleObject(name = "group", value = GroupView.EXAMPLE)))
    @APIResponse(responseCode = "403", description = "NOT_YOURS_TO_CONFIGURE")
    @APIResponse(responseCode = "404", description = "DESK_NOT_FOUND, GROUP_NOT_FOUND")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED: changed since it was read")
    @APIResponse(responseCode = "422", description = "INVALID with its violations")
    public Uni<Response> patch(
            @Parameter(description = "Id or slug", example = "support-ops", schema = @Schema(type = SchemaType.STRING))
                    @PathParam("desk")
                    DeskKey desk,
            @Parameter(description = "Slug", example = "support-ops") @PathParam("group") String group,
            @Parameter(description = "ETag of the group as read", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid GroupPatch body) {
        return groups.change(caller.context(), desk, group, body, ifMatch)
                .map(changed -> answer(Response.ok(), changed));
    }

    @DELETE
    @Produces(MediaType.WILDCARD)
    @Path("{group}")
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "deleteDeskGroup",
            summary = "Remove a group that nothing needs any more",
            description = "By supervisors of the desk, and administrators of its organization or above it. Its closed"
                    + " tickets are in no group then.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "403", description = "NOT_YOURS_TO_CONFIGURE")
    @APIResponse(responseCode = "404", description = "DESK_NOT_FOUND, GROUP_NOT_FOUND")
    @APIResponse(
            responseCode = "409",
            description = "GROUP_IN_USE: by the desk's `rules`, by `forms` or by `tickets` that are not closed, as"
                    + " `usedBy` says")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED: changed since it was read")
    public Uni<Void> delete(
            @Parameter(description = "Id or slug", example = "support-ops", schema = @Schema(type = SchemaType.STRING))
                    @PathParam("desk")
                    DeskKey desk,
            @Parameter(description = "Slug", example = "support-ops") @PathParam("group") String group,
            @Parameter(description = "ETag of the group as read", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch) {
        return groups.remove(caller.context(), desk, group, ifMatch);
    }

    private static Response.ResponseBuilder created(ShownGroup made) {
        return Response.created(URI.create("/api/v1/desks/" + made.group().desk + "/groups/" + made.group().slug));
    }

    static Response answer(Response.ResponseBuilder response, ShownGroup shown) {
        return response.entity(GroupView.of(shown))
                .tag(ETags.of(shown.group().version))
                .build();
    }

    @Schema(name = "DeskGroupPage")
    record GroupPage(List<GroupView> items, @Nullable String next) {}
}
