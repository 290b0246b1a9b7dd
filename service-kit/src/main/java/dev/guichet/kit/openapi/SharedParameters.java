package dev.guichet.kit.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.PrimitiveType;

/// Describes the parameters that mean the same everywhere, and ids, which have types of their own: a number, or a text
/// where a slug is taken as well.
final class SharedParameters {
    private static final String SCHEMAS = "#/components/schemas/";

    private SharedParameters() {}

    static void describe(OpenAPI document, IndexView index) {
        Map<String, ClassInfo> types = new TreeMap<>();
        RecordSchemas.forEach(document, index, (type, schema) -> types.put(SCHEMAS + RecordSchemas.name(type), type));
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .map(Operation::getParameters)
                .filter(parameters -> parameters != null)
                .flatMap(List::stream)
                .forEach(parameter -> {
                    describe(parameter);
                    inline(parameter, types, document);
                });
    }

    private static void describe(Parameter parameter) {
        if (parameter.getDescription() != null) {
            return;
        }
        switch (parameter.getName()) {
            case "limit" -> parameter.description("How many, 1 to 200").example(50);
            case "cursor" -> parameter.description("`next` of the page before");
            case "If-Match" ->
                parameter
                        .description("The `ETag` of what is changed, as it was read")
                        .example("\"1\"");
            default -> {}
        }
    }

    private static void inline(Parameter parameter, Map<String, ClassInfo> types, OpenAPI document) {
        String ref =
                parameter.getSchema() == null ? null : parameter.getSchema().getRef();
        ClassInfo type = ref == null ? null : types.get(ref);
        if (type != null) {
            parameter.setSchema(written(type));
            document.getComponents().removeSchema(RecordSchemas.name(type));
        }
    }

    private static Schema written(ClassInfo type) {
        boolean number =
                type.fields().size() == 1 && type.fields().getFirst().type().equals(PrimitiveType.LONG);
        return number
                ? OASFactory.createSchema().addType(SchemaType.INTEGER).format("int64")
                : OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
