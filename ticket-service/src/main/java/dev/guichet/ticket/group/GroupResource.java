package dev.guichet.ticket.group;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.idempotency.Idempotent;
import dev.guichet.kit.paging.Limit;
import dev.guichet.kit.paging.Page;
import dev.guichet.kit.problem.Refuses;
import dev.guichet.ticket.desk.domain.DeskKey;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
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
    @ResponseStatus(201)
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "createDeskGroup",
            summary = "Make a group of a desk's members",
            description = "By supervisors of the desk, and administrators of its organization or above it. Nobody is in"
                    + " it at first.")
    @APIResponse(responseCode = "201", description = "The group; `Location` and `ETag` are its")
    @Refuses({"NOT_YOURS_TO_CONFIGURE", "DESK_NOT_FOUND", "GROUP_SLUG_TAKEN", "TOO_MANY_GROUPS"})
    public Uni<GroupView> create(@PathParam("desk") DeskKey desk, @NotNull @Valid GroupCreate body) {
        return groups.create(caller.context(), desk, body).map(GroupView::of);
    }

    @GET
    @Operation(
            operationId = "listDeskGroups",
            summary = "The groups of a desk, newest first",
            description = "For those who are at the desk, and those who configure it.")
    @Refuses("DESK_NOT_FOUND")
    public Uni<Page<GroupView>> list(
            @PathParam("desk") DeskKey desk,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return groups.page(caller.context(), desk, Limit.of(limit), cursor).map(page -> page.map(GroupView::of));
    }

    @GET
    @Path("{group}")
    @Operation(
            operationId = "getDeskGroup",
            summary = "A group of a desk, and who is in it",
            description = "For those who are at the desk, and those who configure it.")
    @APIResponse(responseCode = "200", description = "The group")
    @Refuses({"DESK_NOT_FOUND", "GROUP_NOT_FOUND"})
    public Uni<GroupView> get(@PathParam("desk") DeskKey desk, @PathParam("group") String group) {
        return groups.one(caller.context(), desk, group).map(GroupView::of);
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
    @APIResponse(responseCode = "200", description = "The group as it is now")
    @Refuses({"NOT_YOURS_TO_CONFIGURE", "DESK_NOT_FOUND", "GROUP_NOT_FOUND"})
    public Uni<GroupView> patch(
            @PathParam("desk") DeskKey desk,
            @PathParam("group") String group,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid GroupPatch body) {
        return groups.change(caller.context(), desk, group, body, ifMatch).map(GroupView::of);
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
    @APIResponse(
            responseCode = "409",
            description = "GROUP_IN_USE: by the desk's `rules`, by `forms` or by `tickets` that are not closed, as"
                    + " `usedBy` says")
    @Refuses({"NOT_YOURS_TO_CONFIGURE", "DESK_NOT_FOUND", "GROUP_NOT_FOUND", "GROUP_IN_USE"})
    public Uni<Void> delete(
            @PathParam("desk") DeskKey desk,
            @PathParam("group") String group,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return groups.remove(caller.context(), desk, group, ifMatch);
    }
}
