package dev.guichet.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/// Adds to every operation what the kit does for every operation: the headers it reads, the problems it answers, the
/// token it wants.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class SharedDocument implements OASFilter {

    private static final String SCHEME = "token";
    /// On what anybody may call: the gateway asks for no token.
    private static final String PUBLIC = "x-guichet-public";

    private static final String PROBLEM = "application/problem+json";
    // Sorted, so that every build writes the same document.
    private static final Map<String, String> ALWAYS = new TreeMap<>(Map.of(
            "400", "The request cannot be read",
            "401", "A valid access token is needed",
            "403", "Not allowed",
            "404", "Nothing here, or nothing the caller may know of",
            "422", "Some of the values are not valid",
            "429", "Too many requests: see `Retry-After`",
            "503", "Temporarily unavailable: see `Retry-After`"));
    private static final Map<String, String> UNSAFE = new TreeMap<>(Map.of(
            "413", "The body is too large",
            "415", "The media type of the body is not supported"));

    private final IndexView index;

    public SharedDocument(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        // In this order, which filters of their own would not have: the problem's schema says itself what it holds.
        AnswerSchemas.complete(document, index);
        SharedParameters.describe(document, index);
        EnumMembers.inline(document, index);
        NullableMembers.mark(document, index);
        AnsweredMembers.require(document, index);
        describeProblem(document);
        BodyExamples.add(document, index);
        RefusalAnswers.add(document, index);
        document.getComponents().setSecuritySchemes(Map.of(SCHEME, scheme()));
        document.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME)));
        document.getPaths().getPathItems().values().forEach(this::describe);
    }

    private void describe(PathItem path) {
        path.getOperations().forEach((method, operation) -> {
            boolean open = isOpen(operation);
            operation.setSecurity(open ? List.of() : null);
            if (!open) {
                addHeader(
                        operation,
                        "Guichet-Root",
                        "The root to act in; needed only by a caller known in several",
                        "integer");
            }
            addHeader(
                    operation,
                    "Accept-Language",
                    "`fr` or `en`; omitted: the language of the person who calls, French for programs",
                    "string");
            ALWAYS.forEach((status, text) -> addProblem(operation, status, text));
            if (answersSomething(operation)) {
                addProblem(operation, "406", "None of the media types of `Accept` can be made");
            }
            if (method == PathItem.HttpMethod.GET || method == PathItem.HttpMethod.HEAD) {
                return;
            }
            UNSAFE.forEach((status, text) -> addProblem(operation, status, text));
            if (!open) {
                addHeader(
                        operation,
                        "Idempotency-Key",
                        "Up to 255 characters: the same call again replays the answer",
                        "string");
                if (comparesVersions(operation)) {
                    addHeader(operation, "If-Match", "The `ETag` the change is meant for", "string");
                    addProblem(operation, "412", "Changed since `If-Match`");
                }
                addProblem(operation, "409", "Refused by the current state");
            }
        });
    }

    /// Those say so themselves: what only adds has nothing to compare with.
    private static boolean comparesVersions(Operation operation) {
        return operation.getResponses() != null && operation.getResponses().hasAPIResponse("412");
    }

    /// One that answers 204 alone answers whatever is accepted.
    private static boolean answersSomething(Operation operation) {
        return operation.getResponses() == null
                || operation.getResponses().getAPIResponses().entrySet().stream()
                        .anyMatch(response -> response.getKey().startsWith("2")
                                && !response.getKey().equals("204"));
    }

    private static boolean isOpen(Operation operation) {
        return operation.getExtensions() != null
                && "true".equals(String.valueOf(operation.getExtensions().get(PUBLIC)));
    }

    private static void addHeader(Operation operation, String name, String text, String type) {
        var parameters = operation.getParameters();
        if (parameters != null && parameters.stream().anyMatch(p -> name.equalsIgnoreCase(p.getName()))) {
            return;
        }
        var schema = OASFactory.createSchema()
                .addType(org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.valueOf(
                        type.toUpperCase(java.util.Locale.ROOT)));
        operation.addParameter(OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(text)
                .schema(schema));
    }

    private static void addProblem(Operation operation, String status, String text) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        var known = operation.getResponses().getAPIResponse(status);
        var response = known == null ? OASFactory.createAPIResponse().description(text) : known;
        if (response.getDescription() == null || response.getDescription().isBlank()) {
            response.setDescription(text);
        }
        if (response.getContent() == null) {
            response.setContent(OASFactory.createContent()
                    .addMediaType(
                            PROBLEM,
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
        }
        operation.getResponses().addAPIResponse(status, response);
    }

    private static void describeProblem(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema("Problem", ProblemSchema.of());
    }

    private static SecurityScheme scheme() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("An access token of the realm `guichet` for the audience `guichet-api`");
    }
}
