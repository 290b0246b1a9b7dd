package dev.guichet.ticket.desk.web;

import dev.guichet.events.DeskRole;
import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.idempotency.Idempotent;
import dev.guichet.ticket.desk.app.DeskConfigurationService;
import dev.guichet.ticket.desk.domain.DeskKey;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
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

@Path("/api/v1/desks/{desk}/members/{person}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Desks")
@Authenticated
class DeskMemberResource {
    private final DeskConfigurationService configuration;
    private final CallerRights caller;

    DeskMemberResource(DeskConfigurationService configuration, CallerRights caller) {
        this.configuration = configuration;
        this.caller = caller;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "putDeskMember",
            summary = "Have a person sit at a desk, or change their role there",
            description = "By supervisors of the desk, and administrators of its organization or above it.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "agent", value = DeskExamples.MEMBER)))
    @APIResponse(
            responseCode = "200",
            description = "The desk as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = DeskView.class),
                            examples = @ExampleObject(name = "desk", value = DeskExamples.VIEW)))
    @APIResponse(responseCode = "403", description = "NOT_YOURS_TO_CONFIGURE")
    @APIResponse(responseCode = "404", description = "DESK_NOT_FOUND, PERSON_NOT_FOUND")
    @APIResponse(responseCode = "409", description = "DESK_IS_FULL, LAST_SUPERVISOR: another one must be there first")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED: changed since it was read")
    @APIResponse(responseCode = "422", description = "INVALID with its violations")
    public Uni<Response> put(
            @Parameter(description = "Id or slug", example = "support-ops", schema = @Schema(type = SchemaType.STRING))
                    @PathParam("desk")
                    DeskKey desk,
            @Parameter(description = "Id", example = "42") @PathParam("person") long person,
            @Parameter(description = "ETag of the desk as read", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid MemberRequest body) {
        return configuration
                .put(caller.context(), desk, person, body.deskRole(), ifMatch)
                .map(changed -> DeskResource.answer(Response.ok(), changed));
    }

    @DELETE
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "deleteDeskMember",
            summary = "Have a person leave a desk",
            description = "By supervisors of the desk, and administrators of its organization or above it. The last"
                    + " supervisor, or the last member, stays. Organizations that no desk of theirs serves any more have"
                    + " them no longer as their account manager.")
    @APIResponse(
            responseCode = "200",
            description = "The desk as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = DeskView.class),
                            examples = @ExampleObject(name = "desk", value = DeskExamples.VIEW)))
    @APIResponse(responseCode = "403", description = "NOT_YOURS_TO_CONFIGURE")
    @APIResponse(responseCode = "404", description = "DESK_NOT_FOUND, MEMBER_NOT_FOUND")
    @APIResponse(responseCode = "409", description = "LAST_SUPERVISOR, LAST_MEMBER: another one must be there first")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED: changed since it was read")
    public Uni<Response> delete(
            @Parameter(description = "Id or slug", example = "support-ops", schema = @Schema(type = SchemaType.STRING))
                    @PathParam("desk")
                    DeskKey desk,
            @Parameter(description = "Id", example = "42") @PathParam("person") long person,
            @Parameter(description = "ETag of the desk as read", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch) {
        return configuration
                .remove(caller.context(), desk, person, ifMatch)
                .map(changed -> DeskResource.answer(Response.ok(), changed));
    }

    @Schema(name = "DeskMemberRequest")
    record MemberRequest(
            @NotNull
            @Pattern(regexp = "agent|supervisor")
            @Schema(
                    description = "A supervisor also configures the desk",
                    enumeration = {"agent", "supervisor"},
                    examples = "agent")
            String role) {
        DeskRole deskRole() {
            return DeskRole.valueOf(role.toUpperCase(Locale.ROOT));
        }
    }
}
