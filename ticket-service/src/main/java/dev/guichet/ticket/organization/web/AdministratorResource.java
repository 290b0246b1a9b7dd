package dev.guichet.ticket.organization.web;

import dev.guichet.kit.etag.ETags;
import dev.guichet.kit.idempotency.Idempotent;
import dev.guichet.kit.json.Nothing;
import dev.guichet.ticket.organization.app.AdministrationService;
import dev.guichet.ticket.organization.domain.OrganizationKey;
import dev.guichet.ticket.organization.domain.Shown;
import dev.guichet.ticket.organization.domain.Staffed;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
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

@Path("/api/v1/organizations/{organization}/administrators/{person}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organizations")
@Authenticated
class AdministratorResource {
    private final AdministrationService administration;

    AdministratorResource(AdministrationService administration) {
        this.administration = administration;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "putAdministrator",
            summary = "Name a person administrator",
            description = "By administrators of the organization or above it. Nothing changes when they are already.")
    @APIResponse(
            responseCode = "200",
            description = "The organization as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = OrganizationView.class),
                            examples = @ExampleObject(name = "client", value = OrganizationExamples.VIEW)))
    @APIResponse(responseCode = "403", description = "NOT_ITS_ADMINISTRATOR")
    @APIResponse(responseCode = "404", description = "ORGANIZATION_NOT_FOUND, PERSON_NOT_FOUND")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED: changed since it was read")
    @RequestBody(required = false, content = @Content(schema = @Schema(implementation = Nothing.class)))
    public Uni<Response> put(
            @Parameter(description = "Id or slug", example = "client", schema = @Schema(type = SchemaType.STRING))
                    @PathParam("organization")
                    OrganizationKey organization,
            @Parameter(description = "Id", example = "41") @PathParam("person") long person,
            @Parameter(description = "ETag of the organization as read", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Nullable Nothing body) {
        return administration.appoint(organization, person, ifMatch).map(AdministratorResource::answer);
    }

    @DELETE
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "deleteAdministrator",
            summary = "Have a person administer no longer",
            description = "By administrators of the organization or above it. A root keeps one.")
    @APIResponse(
            responseCode = "200",
            description = "The organization as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = OrganizationView.class),
                            examples = @ExampleObject(name = "client", value = OrganizationExamples.VIEW)))
    @APIResponse(responseCode = "403", description = "NOT_ITS_ADMINISTRATOR")
    @APIResponse(responseCode = "404", description = "ORGANIZATION_NOT_FOUND, ADMINISTRATOR_NOT_FOUND")
    @APIResponse(responseCode = "409", description = "LAST_ADMINISTRATOR")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED: changed since it was read")
    public Uni<Response> delete(
            @Parameter(description = "Id or slug", example = "client", schema = @Schema(type = SchemaType.STRING))
                    @PathParam("organization")
                    OrganizationKey organization,
            @Parameter(description = "Id", example = "41") @PathParam("person") long person,
            @Parameter(description = "ETag of the organization as read", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch) {
        return administration.dismiss(organization, person, ifMatch).map(AdministratorResource::answer);
    }

    static Response answer(Staffed staffed) {
        return Response.ok(OrganizationView.of(new Shown(staffed, true)))
                .tag(ETags.of(staffed.organization().version()))
                .build();
    }
}
