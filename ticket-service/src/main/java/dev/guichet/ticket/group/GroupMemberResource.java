package dev.guichet.ticket.group;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.idempotency.Idempotent;
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
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
    @APIResponse(
            responseCode = "200",
            description = "The group as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = GroupView.class),
                            examples = @ExampleObject(name = "group", value = GroupView.EXAMPLE)))
    @APIResponse(responseCode = "403", description = "NOT_YOURS_TO_CONFIGURE")
    @APIResponse(responseCode = "404", description = "DESK_NOT_FOUND, GROUP_NOT_FOUND, PERSON_NOT_FOUND")
    @APIResponse(responseCode = "409", description = "GROUP_MEMBER_NOT_AT_THE_DESK: have them sit there first")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED: changed since it was read")
    public Uni<Response> put(
            @Parameter(description = "Id or slug", example = "support-ops", schema = @Schema(type = SchemaType.STRING))
                    @PathParam("desk")
                    DeskKey desk,
            @Parameter(description = "Slug", example = "support-ops") @PathParam("group") String group,
            @Parameter(description = "Id", example = "42") @PathParam("person") long person,
            @Parameter(description = "ETag of the group as read", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch) {
        return groups.put(caller.context(), desk, group, person, ifMatch)
                .map(changed -> GroupResource.answer(Response.ok(), changed));
    }

    @DELETE
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "deleteDeskGroupMember",
            summary = "Have somebody leave a group",
            description = "By supervisors of the desk, and administrators of its organization or above it. They stay at"
                    + " the desk, and keep the tickets that are theirs.")
    @APIResponse(
            responseCode = "200",
            description = "The group as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = GroupView.class),
                            examples = @ExampleObject(name = "group", value = GroupView.EXAMPLE)))
    @APIResponse(responseCode = "403", description = "NOT_YOURS_TO_CONFIGURE")
    @APIResponse(responseCode = "404", description = "DESK_NOT_FOUND, GROUP_NOT_FOUND, MEMBER_NOT_FOUND")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED: changed since it was read")
    public Uni<Response> delete(
            @Parameter(description = "Id or slug", example = "support-ops", schema = @Schema(type = SchemaType.STRING))
                    @PathParam("desk")
                    DeskKey desk,
            @Parameter(description = "Slug", example = "support-ops") @PathParam("group") String group,
            @Parameter(description = "Id", example = "42") @PathParam("person") long person,
            @Parameter(description = "ETag of the group as read", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch) {
        return groups.take(caller.context(), desk, group, person, ifMatch)
                .map(changed -> GroupResource.answer(Response.ok(), changed));
    }
}
