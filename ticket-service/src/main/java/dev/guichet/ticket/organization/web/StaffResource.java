package dev.guichet.ticket.organization.web;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.etag.ETags;
import dev.guichet.kit.idempotency.Idempotent;
import dev.guichet.kit.json.Nothing;
import dev.guichet.ticket.input.Line;
import dev.guichet.ticket.organization.app.AdministrationService;
import dev.guichet.ticket.organization.app.OrganizationView;
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

/// Who acts for an organization: the people who administer it, and programs.
@Path("/api/v1/organizations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organizations")
@Authenticated
@APIResponse(
        responseCode = "200",
        description = "The organization as it is now",
        content =
                @Content(
                        schema = @Schema(implementation = OrganizationView.class),
                        examples = @ExampleObject(name = "client", value = OrganizationExamples.VIEW)))
@APIResponse(responseCode = "412", description = "PRECONDITION_FAILED: changed since it was read")
class StaffResource {
    private final AdministrationService administration;
    private final CallerRights caller;

    StaffResource(AdministrationService administration, CallerRights caller) {
        this.administration = administration;
        this.caller = caller;
    }

    @PUT
    @Path("{organization}/administrators/{person}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "putAdministrator",
            summary = "Name a person administrator",
            description = "By administrators of the organization or above it. Nothing changes when they are already.")
    @APIResponse(responseCode = "403", description = "NOT_ITS_ADMINISTRATOR")
    @APIResponse(responseCode = "404", description = "ORGANIZATION_NOT_FOUND, PERSON_NOT_FOUND")
    @RequestBody(required = false, content = @Content(schema = @Schema(implementation = Nothing.class)))
    public Uni<Response> appoint(
            @Parameter(description = "Id or slug", example = "client", schema = @Schema(type = SchemaType.STRING))
                    @PathParam("organization")
                    OrganizationKey organization,
            @Parameter(description = "Id", example = "41") @PathParam("person") long person,
            @Parameter(description = "ETag of the organization as read", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Nullable Nothing body) {
        return administration
                .appoint(caller.context(), organization, person, ifMatch)
                .map(StaffResource::answer);
    }

    @DELETE
    @Path("{organization}/administrators/{person}")
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "deleteAdministrator",
            summary = "Have a person administer no longer",
            description = "By administrators of the organization or above it. A root keeps one.")
    @APIResponse(responseCode = "403", description = "NOT_ITS_ADMINISTRATOR")
    @APIResponse(responseCode = "404", description = "ORGANIZATION_NOT_FOUND, ADMINISTRATOR_NOT_FOUND")
    @APIResponse(responseCode = "409", description = "LAST_ADMINISTRATOR")
    public Uni<Response> dismiss(
            @Parameter(description = "Id or slug", example = "client", schema = @Schema(type = SchemaType.STRING))
                    @PathParam("organization")
                    OrganizationKey organization,
            @Parameter(description = "Id", example = "41") @PathParam("person") long person,
            @Parameter(description = "ETag of the organization as read", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch) {
        return administration
                .dismiss(caller.context(), organization, person, ifMatch)
                .map(StaffResource::answer);
    }

    @PUT
    @Path("{organization}/integrators/{client}")
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
            responseCode = "403",
            description = "NOT_ITS_ADMINISTRATOR; ROOT_BINDS_PROGRAMS: it is not bound here, and the caller does not"
                    + " administer the root")
    @APIResponse(responseCode = "404", description = "ORGANIZATION_NOT_FOUND")
    @APIResponse(
            responseCode = "409",
            description = "INTEGRATOR_BOUND_ELSEWHERE: a client acts for one organization of one root")
    @RequestBody(required = false, content = @Content(schema = @Schema(implementation = Nothing.class)))
    public Uni<Response> bind(
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
        return administration
                .bind(caller.context(), organization, client, ifMatch)
                .map(StaffResource::answer);
    }

    @DELETE
    @Path("{organization}/integrators/{client}")
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "deleteIntegrator",
            summary = "Have a client act for the organization no longer",
            description = "By administrators of the organization or above it.")
    @APIResponse(responseCode = "403", description = "NOT_ITS_ADMINISTRATOR")
    @APIResponse(responseCode = "404", description = "ORGANIZATION_NOT_FOUND, INTEGRATOR_NOT_FOUND")
    public Uni<Response> unbind(
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
        return administration
                .unbind(caller.context(), organization, client, ifMatch)
                .map(StaffResource::answer);
    }

    static Response answer(OrganizationView organization) {
        return Response.ok(organization).tag(ETags.of(organization.version())).build();
    }
}
