package dev.guichet.ticket.desk.web;

import dev.guichet.events.DeskRole;
import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.idempotency.Idempotent;
import dev.guichet.kit.openapi.BodyExample;
import dev.guichet.kit.problem.Refuses;
import dev.guichet.ticket.desk.app.DeskConfigurationService;
import dev.guichet.ticket.desk.domain.DeskKey;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
    @APIResponse(responseCode = "200", description = "The desk as it is now")
    @Refuses({"NOT_YOURS_TO_CONFIGURE", "DESK_NOT_FOUND", "PERSON_NOT_FOUND", "DESK_IS_FULL", "LAST_SUPERVISOR"})
    public Uni<DeskView> put(
            @PathParam("desk") DeskKey desk,
            @PathParam("person") long person,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid MemberRequest body) {
        return configuration
                .put(caller.context(), desk, person, body.role(), ifMatch)
                .map(DeskView::of);
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
    @APIResponse(responseCode = "200", description = "The desk as it is now")
    @Refuses({"NOT_YOURS_TO_CONFIGURE", "DESK_NOT_FOUND", "MEMBER_NOT_FOUND", "LAST_SUPERVISOR", "LAST_MEMBER"})
    public Uni<DeskView> delete(
            @PathParam("desk") DeskKey desk,
            @PathParam("person") long person,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return configuration.remove(caller.context(), desk, person, ifMatch).map(DeskView::of);
    }

    @Schema(name = "DeskMemberRequest")
    @BodyExample(name = "agent", value = DeskExamples.MEMBER)
    record MemberRequest(
            @NotNull @Schema(description = "A supervisor also configures the desk", examples = "agent")
            DeskRole role) {}
}
