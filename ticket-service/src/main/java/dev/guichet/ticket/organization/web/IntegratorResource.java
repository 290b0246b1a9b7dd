package dev.guichet.ticket.organization.web;

import dev.guichet.kit.idempotency.Idempotent;
import dev.guichet.kit.json.Nothing;
import dev.guichet.ticket.input.Line;
import dev.guichet.ticket.organization.app.IntegratorService;
import dev.guichet.ticket.organization.domain.OrganizationKey;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Size;
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

@Path("/api/v1/organizations/{organization}/integrators/{client}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organizations")
@Authenticated
class IntegratorResource {
    private final IntegratorService integrators;

    IntegratorResource(IntegratorService integrators) {
        this.integrators = integrators;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "putIntegrator",
            summary = "Bind a client to the organization",
            description =
                    "By administrators of the root. With its own token (client credentials) the client then acts for the"
                            + " organization and those below it, as far as its scopes go. Nothing changes when it is bound here"
                            + " already, whichever administrator asks.")
    @APIResponse(
            responseCode = "200",
            description = "The organization as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = OrganizationView.class),
                            examples = @ExampleObject(name = "client", value = OrganizationExamples.VIEW)))
    @APIResponse(
            responseCode = "403",
            description = "NOT_ITS_ADMINISTRATOR; ROOT_BINDS_PROGRAMS: it is not bound here, and the caller does not"
                    + " administer the root")
    @APIResponse(responseCode = "404", description = "ORGANIZATION_NOT_FOUND")
    @APIResponse(
            responseCode = "409",
            description = "INTEGRATOR_BOUND_ELSEWHERE: a client acts for one organization of one root")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED: changed since it was read")
    @RequestBody(required = false, content = @Content(schema = @Schema(implementation = Nothing.class)))
    public Uni<Response> put(
            @Parameter(description = "Id or slug", example = "client", schema = @Schema(type = SchemaType.STRING))
                    @PathParam("organization")
                    OrganizationKey organization,
            @Parameter(description = "OIDC client id", example = "integrator")
                    @PathParam("client")
                    @Size(max = 255)
                    @Line
                    String client,
            @Parameter(description = "ETag of the organization as read", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Nullable Nothing body) {
        return integrators.bind(organization, client, ifMatch).map(AdministratorResource::answer);
    }

    @DELETE
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "deleteIntegrator",
            summary = "Have a client act for the organization no longer",
            description = "By administrators of the organization or above it.")
    @APIResponse(
            responseCode = "200",
            description = "The organization as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = OrganizationView.class),
                            examples = @ExampleObject(name = "client", value = OrganizationExamples.VIEW)))
    @APIResponse(responseCode = "403", description = "NOT_ITS_ADMINISTRATOR")
    @APIResponse(responseCode = "404", description = "ORGANIZATION_NOT_FOUND, INTEGRATOR_NOT_FOUND")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED: changed since it was read")
    public Uni<Response> delete(
            @Parameter(description = "Id or slug", example = "client", schema = @Schema(type = SchemaType.STRING))
                    @PathParam("organization")
                    OrganizationKey organization,
            @Parameter(description = "OIDC client id", example = "integrator")
                    @PathParam("client")
                    @Size(max = 255)
                    @Line
                    String client,
            @Parameter(description = "ETag of the organization as read", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch) {
        return integrators.unbind(organization, client, ifMatch).map(AdministratorResource::answer);
    }
}
