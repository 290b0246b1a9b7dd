package dev.guichet.ticket.form.web;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.paging.Limit;
import dev.guichet.kit.paging.Page;
import dev.guichet.kit.problem.Refuses;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
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
    @Refuses("FORM_NOT_FOUND")
    public Uni<Page<FormVersionView>> list(
            @PathParam("form") long form,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return queries.versions(caller.context(), form, Limit.of(limit), cursor);
    }

    @GET
    @Path("{version}")
    @Operation(
            operationId = "getFormVersion",
            summary = "One version of a form's questions, as its author wrote it",
            description = "It never changes.")
    @APIResponse(responseCode = "200", description = "The version")
    @Refuses({"FORM_NOT_FOUND", "FORM_VERSION_GONE"})
    public Uni<FormVersionView> get(@PathParam("form") long form, @PathParam("version") int version) {
        return queries.version(caller.context(), form, version);
    }
}
