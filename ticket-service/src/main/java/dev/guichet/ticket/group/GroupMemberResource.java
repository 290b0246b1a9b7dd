package dev.guichet.ticket.group;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.idempotency.Idempotent;
import dev.guichet.kit.problem.Refuses;
import dev.guichet.ticket.desk.domain.DeskKey;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/desks/{desk}/groups/{group}/members/{person}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Desks")
@Authenticated
class GroupMemberResource {
    private final GroupService groups;
    private final CallerRights caller;

    GroupMemberResource(GroupService groups, CallerRights caller) {
        this.groups = groups;
        this.caller = caller;
    }

    @PUT
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "putDeskGroupMember",
            summary = "Have a member of the desk be in one of its groups",
            description = "By supervisors of the desk, and administrators of its organization or above it. Whoever"
                    + " leaves the desk leaves its groups.")
    @APIResponse(responseCode = "200", description = "The group as it is now")
    @Refuses({
        "NOT_YOURS_TO_CONFIGURE", "DESK_NOT_FOUND",
        "GROUP_NOT_FOUND", "PERSON_NOT_FOUND",
        "GROUP_MEMBER_NOT_AT_THE_DESK"
    })
    public Uni<GroupView> put(
            @PathParam("desk") DeskKey desk,
            @PathParam("group") String group,
            @PathParam("person") long person,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return groups.put(caller.context(), desk, group, person, ifMatch).map(GroupView::of);
    }

    @DELETE
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "deleteDeskGroupMember",
            summary = "Have somebody leave a group",
            description = "By supervisors of the desk, and administrators of its organization or above it. They stay at"
                    + " the desk, and keep the tickets that are theirs.")
    @APIResponse(responseCode = "200", description = "The group as it is now")
    @Refuses({"NOT_YOURS_TO_CONFIGURE", "DESK_NOT_FOUND", "GROUP_NOT_FOUND", "MEMBER_NOT_FOUND"})
    public Uni<GroupView> delete(
            @PathParam("desk") DeskKey desk,
            @PathParam("group") String group,
            @PathParam("person") long person,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return groups.take(caller.context(), desk, group, person, ifMatch).map(GroupView::of);
    }
}
