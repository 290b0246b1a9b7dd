package dev.guichet.kit.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/// Shows each body that has an example with it, unless its operation has one of its own.
final class BodyExamples {
    private static final DotName EXAMPLE = DotName.createSimple(BodyExample.class);
    private static final String SCHEMAS = "#/components/schemas/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private BodyExamples() {}

    static void add(OpenAPI document, IndexView index) {
        Map<String, AnnotationInstance> examples = new TreeMap<>();
        RecordSchemas.forEach(document, index, (type, schema) -> {
            AnnotationInstance example = type.declaredAnnotation(EXAMPLE);
            if (example != null) {
                examples.put(SCHEMAS + RecordSchemas.name(type), example);
            }
        });
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .flatMap(BodyExamples::bodies)
                .filter(body -> body.getExamples() == null && body.getSchema() != null)
                .forEach(body -> add(body, examples));
    }

    private static void add(MediaType body, Map<String, AnnotationInstance> examples) {
        String ref = body.getSchema().getRef();
        AnnotationInstance example = ref == null ? null : examples.get(ref);
        if (example != null) {
            body.addExample(
                    example.value("name").asString(),
                    OASFactory.createExample().value(read(example.value().asString())));
        }
    }

    private static Stream<MediaType> bodies(Operation operation) {
        Stream<Content> answers = operation.getResponses() == null
                ? Stream.of()
                : operation.getResponses().getAPIResponses().values().stream().map(answer -> answer.getContent());
        Content request = operation.getRequestBody() == null
                ? null
                : operation.getRequestBody().getContent();
        return Stream.concat(answers, Stream.ofNullable(request))
                .filter(Objects::nonNull)
                .flatMap(content -> content.getMediaTypes().values().stream());
    }

    private static Object read(String example) {
        try {
            return JSON.readValue(example, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an example is no JSON: " + example, e);
        }
    }
}
