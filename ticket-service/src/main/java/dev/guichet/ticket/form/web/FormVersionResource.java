package dev.guichet.ticket.form.web;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.etag.ETags;
import dev.guichet.kit.paging.Limit;
import dev.guichet.ticket.form.app.FormQueries;
import dev.guichet.ticket.form.app.FormVersionView;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/forms/{form}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Forms")
@Authenticated
class FormVersionResource {
    private final FormQueries queries;
    private final CallerRights caller;

    FormVersionResource(FormQueries queries, CallerRights caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listFormVersions",
            summary = "Every version of a form's questions, newest first",
            description = "Without their schemas.")
    @APIResponse(
            responseCode = "200",
            description = "A page; `Link: rel=\"next\"` when there is another",
            content = @Content(schema = @Schema(implementation = FormVersionPage.class)))
    @APIResponse(responseCode = "404", description = "FORM_NOT_FOUND: not known, or not for you to know of")
    @APIResponse(responseCode = "422", description = "LIMIT_OUT_OF_BOUNDS, INVALID_CURSOR")
    public Uni<Response> list(
            @Parameter(description = "Id", example = "7") @PathParam("form") long form,
            @Parameter(description = "How many, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return queries.versions(caller.context(), form, Limit.of(limit), cursor)
                .map(page -> Response.ok(page).build());
    }

    @GET
    @Path("{version}")
    @Operation(
            operationId = "getFormVersion",
            summary = "One version of a form's questions, as its author wrote it",
            description = "It never changes.")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content =
                    @Content(
                            schema = @Schema(implementation = FormVersionView.class),
                            examples = @ExampleObject(name = "version", value = FormExamples.VERSION)))
    @APIResponse(responseCode = "404", description = "FORM_NOT_FOUND, FORM_VERSION_GONE")
    public Uni<Response> get(
            @Parameter(description = "Id", example = "7") @PathParam("form") long form,
            @Parameter(description = "Number", example = "1") @PathParam("version") int version) {
        return queries.version(caller.context(), form, version)
                .map(found -> Response.ok(found).tag(ETags.of(found.version())).build());
    }

    @Schema(name = "FormVersionPage")
    record FormVersionPage(
            List<FormVersionView> items, @Nullable String next) {}
}
