package dev.guichet.ticket.category;

import dev.guichet.kit.caller.CurrentRequest;
import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.idempotency.Idempotent;
import dev.guichet.kit.paging.Limit;
import dev.guichet.kit.paging.Page;
import dev.guichet.kit.problem.Refuses;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
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
    @ResponseStatus(201)
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "createCategory",
            summary = "Make a category",
            description = "By administrators of the organization or above it. It holds for the organization and all"
                    + " below it; where one of those has a category of the same slug, that one counts there.")
    @APIResponse(responseCode = "201", description = "The category; `Location` and `ETag` are its")
    @Refuses({"NOT_YOURS_TO_CATEGORIZE", "NO_ORGANIZATION", "CATEGORY_SLUG_TAKEN", "UNKNOWN_CATEGORY_ORGANIZATION"})
    public Uni<CategoryView> create(@NotNull @Valid CategoryCreate body) {
        return categories.create(caller.context(), body).map(this::view);
    }

    @GET
    @Operation(
            operationId = "listCategories",
            summary = "The categories that hold somewhere, newest first",
            description = "Own and inherited ones of an organization, or of the organization of a desk; without either,"
                    + " those your own requests choose from. Of one slug the nearest is listed. For an organization or"
                    + " a desk that you may not know of the list is empty.")
    public Uni<Page<CategoryView>> list(
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
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return categories
                .page(caller.context(), new CategoryFilter(organization, desk, archived), Limit.of(limit), cursor)
                .map(page -> page.map(this::view));
    }

    @GET
    @Path("{category}")
    @Operation(operationId = "getCategory", summary = "A category you know of")
    @APIResponse(responseCode = "200", description = "The category")
    @Refuses("CATEGORY_NOT_FOUND")
    public Uni<CategoryView> get(@PathParam("category") long category) {
        return categories.one(caller.context(), category).map(this::view);
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
    @APIResponse(responseCode = "200", description = "The category as it is now")
    @Refuses({"NOT_YOURS_TO_CATEGORIZE", "CATEGORY_NOT_FOUND", "CATEGORY_SLUG_TAKEN"})
    public Uni<CategoryView> patch(
            @PathParam("category") long category,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid CategoryPatch body) {
        return categories.change(caller.context(), category, body, ifMatch).map(this::view);
    }

    private CategoryView view(ShownCategory shown) {
        return CategoryView.of(shown, request.locale());
    }
}
