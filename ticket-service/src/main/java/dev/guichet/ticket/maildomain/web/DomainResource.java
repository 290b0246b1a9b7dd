package dev.guichet.ticket.maildomain.web;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.idempotency.Idempotent;
import dev.guichet.kit.json.Nothing;
import dev.guichet.kit.problem.Refuses;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/organizations/{organization}/domains")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organizations")
@Authenticated
class DomainResource {
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
    @APIResponse(responseCode = "200", description = "All of them")
    @Refuses({"NOT_ITS_ADMINISTRATOR", "ORGANIZATION_NOT_FOUND"})
    public Uni<DomainList> list(@PathParam("organization") OrganizationKey organization) {
        return domains.all(caller.context(), organization).map(DomainList::new);
    }

    @GET
    @Path("{domain}")
    @Operation(
            operationId = "getDomain",
            summary = "How far a domain counts, and what proves it",
            description = "By administrators of the organization or above it.")
    @APIResponse(responseCode = "200", description = "The domain")
    @Refuses({"NOT_ITS_ADMINISTRATOR", "ORGANIZATION_NOT_FOUND", "DOMAIN_NOT_LISTED"})
    public Uni<DomainView> get(
            @PathParam("organization") OrganizationKey organization,
            @Parameter(example = "client.example") @PathParam("domain") String domain) {
        return domains.one(caller.context(), organization, domain);
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
    @APIResponse(responseCode = "200", description = "The domain as it is now")
    @RequestBody(required = false, content = @Content(schema = @Schema(implementation = Nothing.class)))
    @Refuses({
        "NOT_ITS_ADMINISTRATOR",
        "ORGANIZATION_NOT_FOUND",
        "DOMAIN_NOT_LISTED",
        "ROOT_ADMINISTRATORS_ONLY",
        "EMAIL_DOMAIN_TAKEN",
        "PUBLIC_MAIL_DOMAIN"
    })
    public Uni<DomainView> confirm(
            @PathParam("organization") OrganizationKey organization,
            @Parameter(example = "client.example") @PathParam("domain") String domain,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable Nothing body) {
        return domains.confirm(caller.context(), organization, domain, ifMatch);
    }

    @DELETE
    @Path("{domain}/confirmation")
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "unconfirmDomain",
            summary = "Let a domain count within the root no longer",
            description = "By administrators of the root. What its DNS proves counts on. Who has joined stays.")
    @APIResponse(responseCode = "200", description = "The domain as it is now")
    @Refuses({"NOT_ITS_ADMINISTRATOR", "ORGANIZATION_NOT_FOUND", "DOMAIN_NOT_LISTED", "ROOT_ADMINISTRATORS_ONLY"})
    public Uni<DomainView> unconfirm(
            @PathParam("organization") OrganizationKey organization,
            @Parameter(example = "client.example") @PathParam("domain") String domain,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return domains.unconfirm(caller.context(), organization, domain, ifMatch);
    }

    @POST
    @Path("{domain}/check")
    @ResponseStatus(202)
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "checkDomain",
            summary = "Have the DNS of a domain asked now",
            description = "By administrators of the organization or above it. It is asked daily anyway. `checkedAt`"
                    + " tells when it has answered; within ten seconds of an answer it is not asked again.")
    @APIResponse(responseCode = "202", description = "The domain, whose DNS is being asked")
    @RequestBody(required = false, content = @Content(schema = @Schema(implementation = Nothing.class)))
    @Refuses({"NOT_ITS_ADMINISTRATOR", "ORGANIZATION_NOT_FOUND", "DOMAIN_NOT_LISTED"})
    public Uni<DomainView> check(
            @PathParam("organization") OrganizationKey organization,
            @Parameter(example = "client.example") @PathParam("domain") String domain,
            @Nullable Nothing body) {
        return domains.check(caller.context(), organization, domain);
    }

    @Schema(name = "MailDomainList")
    record DomainList(List<DomainView> items) {}
}
