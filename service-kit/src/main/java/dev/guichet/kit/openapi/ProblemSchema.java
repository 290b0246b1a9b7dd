package dev.guichet.kit.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/// The shape of `problem.Problem`, written out since no resource method names it.
final class ProblemSchema {

    private ProblemSchema() {}

    static Schema of() {
        var violation = object().addProperty("pointer", text("JSON Pointer into the body, or `/name` of a parameter"))
                .addProperty("code", text("Stable"))
                .addProperty("message", text("In the caller's language"));
        return object().description("RFC 9457 problem; a refusal may add members, such as `allowedCommands`")
                .addProperty("type", text("Stable URI of the kind of problem").format("uri"))
                .addProperty("title", text("The kind, in the caller's language"))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text("This very refusal, in the caller's language"))
                .addProperty("code", text("Stable name of this very refusal"))
                .addProperty("requestId", text("As in `X-Request-Id` and in the logs"))
                .addProperty(
                        "violations",
                        OASFactory.createSchema().addType(SchemaType.ARRAY).items(violation))
                .required(List.of("type", "title", "status", "detail", "code", "requestId"));
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(SchemaType.OBJECT);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
