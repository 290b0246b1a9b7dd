package dev.guichet.ticket.form.web;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.problem.Refuses;
import dev.guichet.ticket.form.app.FormExamples;
import dev.guichet.ticket.form.app.FormQueries;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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

@Path("/api/v1/forms/{form}/schema")
@Tag(name = "Forms")
@Authenticated
class FormSchemaResource {
    private static final String SCHEMA_JSON = "application/schema+json";
    private static final String DIALECT = "<https://json-schema.org/draft/2020-12/schema>; rel=\"describedby\"";

    private final FormQueries queries;
    private final CallerRights caller;
    private final RenderedAnswers answers;

    FormSchemaResource(FormQueries queries, CallerRights caller, RenderedAnswers answers) {
        this.queries = queries;
        this.caller = caller;
        this.answers = answers;
    }

    @GET
    @Produces({SCHEMA_JSON, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getFormSchema",
            summary = "A form as plain JSON Schema, for any renderer",
            description =
                    "JSON Schema 2020-12 of a ticket's `fields` in the language of `Accept-Language`, without"
                            + " our own keywords. `Link: rel=\"describedby\"` names the dialect. What only the server can check, such as attachments, it does not say.")
    @APIResponse(
            responseCode = "200",
            description = "The schema",
            content = {
                @Content(
                        mediaType = SCHEMA_JSON,
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "schema", value = FormExamples.RENDERED)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT))
            })
    @APIResponse(responseCode = "304", description = "As you have it: `If-None-Match` names its `ETag`")
    @Refuses({"FORM_NOT_FOUND", "FORM_VERSION_GONE"})
    public Uni<Response> schema(
            @PathParam("form") long form,
            @Parameter(description = "Number of the version; omitted: the current one", example = "1")
                    @QueryParam("version")
                    @Nullable
                    Integer version,
            @Context Request conditions) {
        return queries.schema(caller.context(), form, version, answers.locale())
                .map(rendered -> answers.of(rendered, conditions))
                .map(answer -> Response.fromResponse(answer)
                        .header(HttpHeaders.LINK, DIALECT)
                        .build());
    }
}
