package dev.guichet.kit.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/// What is only answered has all of its members, null or not: clients made from the document need not ask for each
/// whether it is there. Members that are left out when empty say so by `@JsonInclude`.
final class AnsweredMembers {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final DotName LEFT_OUT = DotName.createSimple(JsonInclude.class);

    private AnsweredMembers() {}

    static void require(OpenAPI document, IndexView index) {
        if (document.getPaths() == null || document.getComponents() == null) {
            return;
        }
        Map<String, Schema> schemas =
                Objects.requireNonNullElse(document.getComponents().getSchemas(), Map.of());
        List<Operation> operations = document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .toList();
        Set<String> answered = reached(operations.stream().flatMap(AnsweredMembers::answers), schemas);
        answered.removeAll(reached(operations.stream().flatMap(AnsweredMembers::request), schemas));
        RecordSchemas.forEach(document, index, (type, schema) -> {
            if (answered.contains(RecordSchemas.name(type))) {
                schema.setRequired(always(type, schema));
            }
        });
    }

    private static List<String> always(ClassInfo type, Schema schema) {
        return type.fields().stream()
                .filter(member -> !member.hasAnnotation(LEFT_OUT))
                .map(member -> member.name())
                .filter(schema.getProperties()::containsKey)
                .toList();
    }

    private static Stream<Schema> answers(Operation operation) {
        return operation.getResponses() == null
                ? Stream.of()
                : operation.getResponses().getAPIResponses().values().stream()
                        .flatMap(response -> schemas(response.getContent()));
    }

    private static Stream<Schema> request(Operation operation) {
        return operation.getRequestBody() == null
                ? Stream.of()
                : schemas(operation.getRequestBody().getContent());
    }

    private static Stream<Schema> schemas(Content content) {
        return content == null
                ? Stream.of()
                : content.getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .filter(Objects::nonNull);
    }

    private static Set<String> reached(Stream<Schema> from, Map<String, Schema> schemas) {
        Set<String> names = new HashSet<>();
        from.forEach(schema -> reach(schema, schemas, names));
        return names;
    }

    private static void reach(Schema schema, Map<String, Schema> schemas, Set<String> names) {
        String ref = schema.getRef();
        if (ref != null && ref.startsWith(SCHEMAS)) {
            String name = ref.substring(SCHEMAS.length());
            if (names.add(name) && schemas.get(name) != null) {
                reach(schemas.get(name), schemas, names);
            }
        }
        parts(schema).forEach(part -> reach(part, schemas, names));
    }

    private static Stream<Schema> parts(Schema schema) {
        return Stream.of(
                        Stream.ofNullable(schema.getProperties()).flatMap(all -> all.values().stream()),
                        Stream.ofNullable(schema.getItems()),
                        Stream.ofNullable(schema.getAdditionalPropertiesSchema()),
                        Stream.of(listed(schema.getAnyOf()), listed(schema.getAllOf()), listed(schema.getOneOf()))
                                .flatMap(Collection::stream))
                .flatMap(all -> all);
    }

    private static List<Schema> listed(List<Schema> schemas) {
        return Objects.requireNonNullElse(schemas, List.of());
    }
}
