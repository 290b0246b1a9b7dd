package dev.guichet.ticket.form.web;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.json.WireNames;
import dev.guichet.kit.problem.Refuses;
import dev.guichet.ticket.form.app.FormExamples;
import dev.guichet.ticket.form.app.FormQueries;
import dev.guichet.ticket.form.rendering.Rendering.Renderer;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/forms/{form}/ui-schema")
@Tag(name = "Forms")
@Authenticated
class FormLayoutResource {
    private final FormQueries queries;
    private final CallerRights caller;
    private final RenderedAnswers answers;

    FormLayoutResource(FormQueries queries, CallerRights caller, RenderedAnswers answers) {
        this.queries = queries;
        this.caller = caller;
        this.answers = answers;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getFormUiSchema",
            summary = "How renderers lay a form out",
            description = "Goes with the schema, unchanged, into JSON Forms or react-jsonschema-form.")
    @APIResponse(
            responseCode = "200",
            description = "The layout",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "jsonforms", value = FormExamples.LAYOUT)))
    @APIResponse(responseCode = "304", description = "As you have it: `If-None-Match` names its `ETag`")
    @Refuses({"FORM_NOT_FOUND", "FORM_VERSION_GONE", "INVALID"})
    public Uni<Response> layout(
            @PathParam("form") long form,
            @Parameter(description = "Number of the version; omitted: the current one", example = "1")
                    @QueryParam("version")
                    @Nullable
                    Integer version,
            @Parameter(
                            description = "`jsonforms` unless said",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"jsonforms", "rjsf"}))
                    @QueryParam("renderer")
                    @Nullable
                    String renderer,
            @Context Request conditions) {
        Renderer wanted = renderer == null ? Renderer.JSONFORMS : WireNames.read(Renderer.class, renderer, "/renderer");
        return queries.layout(caller.context(), form, version, wanted, answers.locale())
                .map(rendered -> answers.of(rendered, conditions));
    }
}
