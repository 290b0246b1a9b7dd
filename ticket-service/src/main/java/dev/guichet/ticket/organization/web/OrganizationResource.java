package dev.guichet.ticket.organization.web;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.etag.ETags;
import dev.guichet.kit.idempotency.Idempotent;
import dev.guichet.kit.paging.Limit;
import dev.guichet.kit.tenancy.Rootless;
import dev.guichet.ticket.input.Words;
import dev.guichet.ticket.organization.app.AdministrationService;
import dev.guichet.ticket.organization.app.OrganizationCreate;
import dev.guichet.ticket.organization.app.OrganizationPatch;
import dev.guichet.ticket.organization.app.OrganizationQueries;
import dev.guichet.ticket.organization.app.OrganizationService;
import dev.guichet.ticket.organization.app.OrganizationView;
import dev.guichet.ticket.organization.domain.OrganizationFilter;
import dev.guichet.ticket.organization.domain.OrganizationKey;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
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

@Path("/api/v1/organizations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organizations", description = "The tree: providers at the roots, and whom they serve below")
@Authenticated
class OrganizationResource {
    private final OrganizationService organizations;
    private final AdministrationService administration;
    private final OrganizationQueries queries;
    private final CallerRights caller;

    OrganizationResource(
            OrganizationService organizations,
            AdministrationService administration,
            OrganizationQueries queries,
            CallerRights caller) {
        this.organizations = organizations;
        this.administration = administration;
        this.queries = queries;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Rootless
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "createOrganization",
            summary = "Found an organization",
            description =
                    "Without `parent` a root, by operators. Below a `parent`, by its administrators or those above"
                            + " it. Administrators whose address is new become known, in the organization that has its"
                            + " domain, else in the new one."
                            + " What `emailDomains` lists counts once it is confirmed or proven.")
    @RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "root", value = OrganizationExamples.ROOT),
                                @ExampleObject(name = "client", value = OrganizationExamples.CHILD)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "The organization; `Location` and `ETag` are its",
            content =
                    @Content(
                            schema = @Schema(implementation = OrganizationView.class),
                            examples = @ExampleObject(name = "client", value = OrganizationExamples.VIEW)))
    @APIResponse(responseCode = "403", description = "OPERATORS_ONLY, NOT_ITS_ADMINISTRATOR, NO_ORGANIZATION")
    @APIResponse(
            responseCode = "409",
            description = "ORGANIZATION_SLUG_TAKEN, TOO_MANY_UNPROVEN_DOMAINS,"
                    + " EMAIL_TAKEN: an administrator is of another branch")
    @APIResponse(responseCode = "422", description = "UNKNOWN_PARENT, or INVALID with its violations")
    public Uni<Response> create(@NotNull @Valid OrganizationCreate body) {
        return (body.parent() == null
                        ? organizations.foundRoot(caller.context(), body)
                        : organizations.foundBelow(caller.context(), body.parent(), body))
                .map(created -> Response.created(URI.create("/api/v1/organizations/" + created.id()))
                        .entity(created)
                        .tag(ETags.of(created.version()))
                        .build());
    }

    @GET
    @Rootless
    @Operation(
            operationId = "listOrganizations",
            summary = "The organizations you know of, newest first",
            description = "Yours and those above it; all of the branches you administer, serve or act for. An operator"
                    + " who acts in no root gets the roots.")
    @APIResponse(
            responseCode = "200",
            description = "A page; `Link: rel=\"next\"` when there is another",
            content = @Content(schema = @Schema(implementation = OrganizationPage.class)))
    @APIResponse(
            responseCode = "422",
            description = "LIMIT_OUT_OF_BOUNDS, INVALID_CURSOR, or INVALID with its violations")
    public Uni<Response> list(
            @Parameter(description = "Id: only those right below it", example = "3") @QueryParam("parent") @Nullable
                    Long parent,
            @Parameter(
                            description = "Words that begin words of the name, of the slug, or of a domain where you"
                                    + " configure the organization, whatever their case and accents",
                            example = "client sa")
                    @QueryParam("q")
                    @Words
                    @Nullable
                    String q,
            @Parameter(description = "How many, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return queries.page(caller.context(), new OrganizationFilter(parent, q), Limit.of(limit), cursor)
                .map(page -> Response.ok(page).build());
    }

    @GET
    @Path("{organization}")
    @Operation(operationId = "getOrganization", summary = "An organization you know of")
    @APIResponse(
            responseCode = "200",
            description = "The organization",
            content =
                    @Content(
                            schema = @Schema(implementation = OrganizationView.class),
                            examples = @ExampleObject(name = "client", value = OrganizationExamples.VIEW)))
    @APIResponse(responseCode = "404", description = "ORGANIZATION_NOT_FOUND: not known, or not for you to know of")
    public Uni<Response> get(
            @Parameter(description = "Id or slug", example = "client", schema = @Schema(type = SchemaType.STRING))
                    @PathParam("organization")
                    OrganizationKey organization) {
        return queries.one(caller.context(), organization).map(StaffResource::answer);
    }

    @PATCH
    @Path("{organization}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "patchOrganization",
            summary = "Change an organization",
            description =
                    "By its administrators or those above it. With another `parent` it moves, and all that is below it"
                            + " along, when the caller administers the organization it leaves and the one it comes to; all"
                            + " rights follow at once. Whoever is its account manager without serving it any longer is removed.")
    @RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "domains", value = OrganizationExamples.PATCH),
                                @ExampleObject(name = "move", value = OrganizationExamples.MOVE)
                            }))
    @APIResponse(
            responseCode = "200",
            description = "The organization as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = OrganizationView.class),
                            examples = @ExampleObject(name = "client", value = OrganizationExamples.VIEW)))
    @APIResponse(responseCode = "403", description = "NOT_ITS_ADMINISTRATOR")
    @APIResponse(responseCode = "404", description = "ORGANIZATION_NOT_FOUND: not known, or not for you to know of")
    @APIResponse(
            responseCode = "409",
            description = "ORGANIZATION_SLUG_TAKEN, ROOT_STAYS, ORGANIZATION_CYCLE, BRANCH_TOO_LARGE,"
                    + " TOO_MANY_UNPROVEN_DOMAINS")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED: changed since it was read")
    @APIResponse(
            responseCode = "422",
            description = "UNKNOWN_PARENT, ACCOUNT_MANAGER_NOT_AT_A_DESK, or INVALID with its violations")
    public Uni<Response> patch(
            @Parameter(description = "Id or slug", example = "client", schema = @Schema(type = SchemaType.STRING))
                    @PathParam("organization")
                    OrganizationKey organization,
            @Parameter(description = "ETag of the organization as read", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid OrganizationPatch body) {
        return administration
                .change(caller.context(), organization, body, ifMatch)
                .map(StaffResource::answer);
    }

    @Schema(name = "OrganizationPage")
    record OrganizationPage(
            List<OrganizationView> items, @Nullable String next) {}
}
