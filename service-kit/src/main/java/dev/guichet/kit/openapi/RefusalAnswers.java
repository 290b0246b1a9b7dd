package dev.guichet.kit.openapi;

import dev.guichet.http.problem.Problem;
import dev.guichet.kit.problem.KitRefusal;
import dev.guichet.kit.problem.Refuses;
import jakarta.validation.Valid;
import jakarta.ws.rs.HeaderParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/// Makes of [Refuses] the answers of an operation: per status its codes, and an example of each, which stands in the
/// document once.
final class RefusalAnswers {
    private static final DotName REFUSES = DotName.createSimple(Refuses.class);
    private static final DotName HEADER = DotName.createSimple(HeaderParam.class);
    private static final DotName VALID = DotName.createSimple(Valid.class);
    private static final String INVALID = KitRefusal.INVALID.code();

    /// What a code alone does not say.
    private static final Map<String, String> WORDS = Map.of(
            INVALID,
            "INVALID with its violations",
            KitRefusal.PRECONDITION_FAILED.code(),
            "PRECONDITION_FAILED: changed since it was read");

    private final OpenAPI document;
    private final IndexView index;
    private final RefusalExamples examples;

    private RefusalAnswers(OpenAPI document, IndexView index) {
        this.document = document;
        this.index = index;
        this.examples = new RefusalExamples(index);
    }

    static void add(OpenAPI document, IndexView index) {
        RefusalAnswers answers = new RefusalAnswers(document, index);
        ResourceMethods.forEach(document, index, (method, operation) -> {
            Map<String, List<String>> byStatus = answers.codes(method).stream()
                    .collect(Collectors.groupingBy(answers.examples::status, TreeMap::new, Collectors.toList()));
            byStatus.forEach((status, codes) -> answers.add(operation, status, codes));
        });
    }

    private List<String> codes(MethodInfo method) {
        List<String> codes = new ArrayList<>();
        AnnotationInstance refuses = method.annotation(REFUSES);
        if (ResourceMethods.listed(method, index).isPresent()) {
            codes.addAll(List.of("LIMIT_OUT_OF_BOUNDS", "INVALID_CURSOR"));
        }
        if (refuses != null) {
            codes.addAll(List.of(refuses.value().asStringArray()));
        }
        if (method.hasAnnotation(VALID)) {
            codes.add(INVALID);
        }
        if (readsIfMatch(method)) {
            codes.add(KitRefusal.PRECONDITION_FAILED.code());
        }
        return codes;
    }

    private static boolean readsIfMatch(MethodInfo method) {
        return method.annotations(HEADER).stream()
                .anyMatch(header -> header.value().asString().equals("If-Match"));
    }

    private void add(Operation operation, String status, List<String> codes) {
        APIResponse known = operation.getResponses().getAPIResponse(status);
        APIResponse answer = known == null ? OASFactory.createAPIResponse().description(told(codes)) : known;
        MediaType problem =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        for (String code : codes) {
            document.getComponents().addExample(code, OASFactory.createExample().value(examples.example(code)));
            problem.addExample(code, OASFactory.createExample().ref("#/components/examples/" + code));
        }
        answer.setContent(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, problem));
        operation.getResponses().addAPIResponse(status, answer);
    }

    private static String told(List<String> codes) {
        String all = codes.stream().map(code -> WORDS.getOrDefault(code, code)).collect(Collectors.joining(", "));
        return codes.size() > 1 && codes.getLast().equals(INVALID) ? all.replace(", INVALID ", ", or INVALID ") : all;
    }
}
