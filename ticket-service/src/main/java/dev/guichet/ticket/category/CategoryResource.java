package dev.guichet.ticket.category;

import dev.guichet.kit.caller.CurrentRequest;
import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.etag.ETags;
import dev.guichet.kit.idempotency.Idempotent;
import dev.guichet.kit.paging.Limit;
import dev.guichet.ticket.category.CategorySight.CategoryFilter;
import dev.guichet.ticket.category.CategoryView.ShownCategory;
import dev.guichet.ticket.desk.domain.DeskKey;
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

@Path("/api/v1/categories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Categories", description = "What requests are about, inherited down the tree")
@Authenticated
class CategoryResource {
    private final CategoryService categories;
    private final CallerRights caller;
    private final CurrentRequest request;

    CategoryResource(CategoryService categories, CallerRights caller, CurrentRequest request) {
        this.categories = categories;
        this.caller = caller;
        this.request = request;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "createCategory",
            summary = "Make a category",
            description = "By administrators of the organization or above it. It holds for the organization and all"
                    + " below it; where one of those has a category of the same slug, that one counts there.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "mail", value = CategoryCreate.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The category; `Location` and `ETag` are its",
            content =
                    @Content(
                            schema = @Schema(implementation = CategoryView.class),
                            examples = @ExampleObject(name = "mail", value = CategoryView.EXAMPLE)))
    @APIResponse(responseCode = "403", description = "NOT_YOURS_TO_CATEGORIZE, NO_ORGANIZATION")
    @APIResponse(responseCode = "409", description = "CATEGORY_SLUG_TAKEN")
    @APIResponse(responseCode = "422", description = "UNKNOWN_CATEGORY_ORGANIZATION, or INVALID with its violations")
    public Uni<Response> create(@NotNull @Valid CategoryCreate body) {
        return categories
                .create(caller.context(), body)
                .map(created ->
                        answer(Response.created(URI.create("/api/v1/categories/" + created.category().id)), created));
    }

    @GET
    @Operation(
            operationId = "listCategories",
            summary = "The categories that hold somewhere, newest first",
            description = "Own and inherited ones of an organization, or of the organization of a desk; without either,"
                    + " those your own requests choose from. Of one slug the nearest is listed. For an organization or"
                    + " a desk that you may not know of the list is empty.")
    @APIResponse(
            responseCode = "200",
            description = "A page; `Link: rel=\"next\"` when there is another",
            content = @Content(schema = @Schema(implementation = CategoryPage.class)))
    @APIResponse(responseCode = "422", description = "LIMIT_OUT_OF_BOUNDS, INVALID_CURSOR")
    public Uni<Response> list(
            @Parameter(description = "Id of the organization they hold for", example = "9")
                    @QueryParam("organization")
                    @Nullable
                    Long organization,
            @Parameter(
                            description = "Id or slug of a desk: what its organization has",
                            example = "support-ops",
                            schema = @Schema(type = SchemaType.STRING))
                    @QueryParam("desk")
                    @Nullable
                    DeskKey desk,
            @Parameter(description = "`false`: only those that take new tickets; omitted: all", example = "false")
                    @QueryParam("archived")
                    @Nullable
                    Boolean archived,
            @Parameter(description = "How many, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return categories
                .page(caller.context(), new CategoryFilter(organization, desk, archived), Limit.of(limit), cursor)
                .map(page -> Response.ok(page.map(this::view)).build());
    }

    @GET
    @Path("{category}")
    @Operation(operationId = "getCategory", summary = "A category you know of")
    @APIResponse(
            responseCode = "200",
            description = "The category",
            content =
                    @Content(
                            schema = @Schema(implementation = CategoryView.class),
                            examples = @ExampleObject(name = "mail", value = CategoryView.EXAMPLE)))
    @APIResponse(responseCode = "404", description = "CATEGORY_NOT_FOUND: not known, or not for you to know of")
    public Uni<Response> get(@Parameter(description = "Id", example = "12") @PathParam("category") long category) {
        return categories.one(caller.context(), category).map(shown -> answer(Response.ok(), shown));
    }

    @PATCH
    @Path("{category}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "patchCategory",
            summary = "Rename, archive or bring back a category",
            description = "By administrators of its organization or above it. Tickets keep the slug they were given.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "archive", value = CategoryPatch.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The category as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = CategoryView.class),
                            examples = @ExampleObject(name = "mail", value = CategoryView.EXAMPLE)))
    @APIResponse(responseCode = "403", description = "NOT_YOURS_TO_CATEGORIZE")
    @APIResponse(responseCode = "404", description = "CATEGORY_NOT_FOUND: not known, or not for you to know of")
    @APIResponse(responseCode = "409", description = "CATEGORY_SLUG_TAKEN")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED: changed since it was read")
    @APIResponse(responseCode = "422", description = "INVALID with its violations")
    public Uni<Response> patch(
            @Parameter(description = "Id", example = "12") @PathParam("category") long category,
            @Parameter(description = "ETag of the category as read", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid CategoryPatch body) {
        return categories
                .change(caller.context(), category, body, ifMatch)
                .map(changed -> answer(Response.ok(), changed));
    }

    private CategoryView view(ShownCategory shown) {
        return CategoryView.of(shown, request.locale());
    }

    private Response answer(Response.ResponseBuilder response, ShownCategory shown) {
        return response.entity(view(shown))
                .tag(ETags.of(shown.category().version))
                .build();
    }

    @Schema(name = "CategoryPage")
    record CategoryPage(List<CategoryView> items, @Nullable String next) {}
}
