package dev.guichet.ticket.maildomain.web;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.etag.ETags;
import dev.guichet.kit.idempotency.Idempotent;
import dev.guichet.kit.json.Nothing;
import dev.guichet.ticket.maildomain.app.DomainService;
import dev.guichet.ticket.maildomain.app.DomainView;
import dev.guichet.ticket.organization.domain.OrganizationKey;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

@Path("/api/v1/organizations/{organization}/domains")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organizations")
@Authenticated
@APIResponse(responseCode = "403", description = "NOT_ITS_ADMINISTRATOR")
@APIResponse(responseCode = "404", description = "ORGANIZATION_NOT_FOUND, DOMAIN_NOT_LISTED")
class DomainResource {
    private static final String VIEW = """
            {"domain": "client.example", "state": "confirmed",
             "record": {"type": "TXT", "name": "_guichet.client.example",
                        "value": "guichet-domain=0f9e6a35c1f04b7f8d6d0c7e5b0c2f11"},
             "confirmedAt": "2026-11-20T13:32:00Z", "provenAt": null, "missingSince": null,
             "checkedAt": "2026-11-20T13:33:00Z", "version": 2}""";

    private final DomainService domains;
    private final CallerRights caller;

    DomainResource(DomainService domains, CallerRights caller) {
        this.domains = domains;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listDomains",
            summary = "How far the domains of an organization count",
            description =
                    "By administrators of the organization or above it. Those that `emailDomains` lists, by name.")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
            content = @Content(schema = @Schema(implementation = DomainList.class)))
    @APIResponse(responseCode = "404", description = "ORGANIZATION_NOT_FOUND: not known, or not for you to know of")
    public Uni<DomainList> list(
            @Parameter(description = "Id or slug", example = "client", schema = @Schema(type = SchemaType.STRING))
                    @PathParam("organization")
                    OrganizationKey organization) {
        return domains.all(caller.context(), organization).map(DomainList::new);
    }

    @GET
    @Path("{domain}")
    @Operation(
            operationId = "getDomain",
            summary = "How far a domain counts, and what proves it",
            description = "By administrators of the organization or above it.")
    @APIResponse(
            responseCode = "200",
            description = "The domain",
            content =
                    @Content(
                            schema = @Schema(implementation = DomainView.class),
                            examples = @ExampleObject(name = "confirmed", value = VIEW)))
    public Uni<Response> get(
            @Parameter(description = "Id or slug", example = "client", schema = @Schema(type = SchemaType.STRING))
                    @PathParam("organization")
                    OrganizationKey organization,
            @Parameter(example = "client.example") @PathParam("domain") String domain) {
        return domains.one(caller.context(), organization, domain).map(listed -> answer(Response.ok(), listed));
    }

    @PUT
    @Path("{domain}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "confirmDomain",
            summary = "Let a domain count within the root",
            description = "By administrators of the root. New persons with such an address join the organization, and"
                    + " strangers who name the root. Nothing changes when it counts already. One organization of a root"
                    + " has a domain so.")
    @APIResponse(
            responseCode = "200",
            description = "The domain as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = DomainView.class),
                            examples = @ExampleObject(name = "confirmed", value = VIEW)))
    @APIResponse(responseCode = "403", description = "NOT_ITS_ADMINISTRATOR, ROOT_ADMINISTRATORS_ONLY")
    @APIResponse(responseCode = "409", description = "EMAIL_DOMAIN_TAKEN, PUBLIC_MAIL_DOMAIN")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED: changed since it was read")
    @RequestBody(required = false, content = @Content(schema = @Schema(implementation = Nothing.class)))
    public Uni<Response> confirm(
            @Parameter(description = "Id or slug", example = "client", schema = @Schema(type = SchemaType.STRING))
                    @PathParam("organization")
                    OrganizationKey organization,
            @Parameter(example = "client.example") @PathParam("domain") String domain,
            @Parameter(description = "ETag of the domain as read", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Nullable Nothing body) {
        return domains.confirm(caller.context(), organization, domain, ifMatch)
                .map(listed -> answer(Response.ok(), listed));
    }

    @DELETE
    @Path("{domain}/confirmation")
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "unconfirmDomain",
            summary = "Let a domain count within the root no longer",
            description = "By administrators of the root. What its DNS proves counts on. Who has joined stays.")
    @APIResponse(
            responseCode = "200",
            description = "The domain as it is now",
            content = @Content(schema = @Schema(implementation = DomainView.class)))
    @APIResponse(responseCode = "403", description = "NOT_ITS_ADMINISTRATOR, ROOT_ADMINISTRATORS_ONLY")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED: changed since it was read")
    public Uni<Response> unconfirm(
            @Parameter(description = "Id or slug", example = "client", schema = @Schema(type = SchemaType.STRING))
                    @PathParam("organization")
                    OrganizationKey organization,
            @Parameter(example = "client.example") @PathParam("domain") String domain,
            @Parameter(description = "ETag of the domain as read", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch) {
        return domains.unconfirm(caller.context(), organization, domain, ifMatch)
                .map(listed -> answer(Response.ok(), listed));
    }

    @POST
    @Path("{domain}/check")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "checkDomain",
            summary = "Have the DNS of a domain asked now",
            description = "By administrators of the organization or above it. It is asked daily anyway. `checkedAt`"
                    + " tells when it has answered; within ten seconds of an answer it is not asked again.")
    @APIResponse(
            responseCode = "202",
            description = "The domain, whose DNS is being asked",
            content = @Content(schema = @Schema(implementation = DomainView.class)))
    @RequestBody(required = false, content = @Content(schema = @Schema(implementation = Nothing.class)))
    public Uni<Response> check(
            @Parameter(description = "Id or slug", example = "client", schema = @Schema(type = SchemaType.STRING))
                    @PathParam("organization")
                    OrganizationKey organization,
            @Parameter(example = "client.example") @PathParam("domain") String domain,
            @Nullable Nothing body) {
        return domains.check(caller.context(), organization, domain).map(listed -> answer(Response.accepted(), listed));
    }

    private static Response answer(Response.ResponseBuilder response, DomainView listed) {
        return response.entity(listed).tag(ETags.of(listed.version())).build();
    }

    @Schema(name = "MailDomainList")
    record DomainList(List<DomainView> items) {}
}
