package dev.guichet.kit.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.resteasy.reactive.ResponseStatus;

/// Says what is answered where the generator does not know: with another status than 200, and in pages, which are named
/// after what they list.
final class AnswerSchemas {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String JSON = "application/json";
    private static final DotName STATUS = DotName.createSimple(ResponseStatus.class);

    private final OpenAPI document;
    private final IndexView index;

    private AnswerSchemas(OpenAPI document, IndexView index) {
        this.document = document;
        this.index = index;
    }

    static void complete(OpenAPI document, IndexView index) {
        AnswerSchemas schemas = new AnswerSchemas(document, index);
        ResourceMethods.forEach(document, index, (method, operation) -> {
            schemas.status(method, operation);
            schemas.page(method, operation);
        });
    }

    private void status(MethodInfo method, Operation operation) {
        AnnotationInstance status = method.annotation(STATUS);
        APIResponse answer = status == null
                ? null
                : operation
                        .getResponses()
                        .getAPIResponse(String.valueOf(status.value().asInt()));
        if (answer != null && answer.getContent() == null) {
            ResourceMethods.shown(method, index)
                    .ifPresent(view -> answer.setContent(content(RecordSchemas.name(view))));
        }
    }

    private void page(MethodInfo method, Operation operation) {
        ResourceMethods.listed(method, index).map(RecordSchemas::name).ifPresent(row -> {
            APIResponse answer = operation.getResponses().getAPIResponse("200");
            forget(answer.getContent());
            document.getComponents().addSchema(row + "Page", page(row));
            answer.setContent(content(row + "Page"));
            answer.setDescription("A page; `Link: rel=\"next\"` when there is another");
        });
    }

    /// What the generator calls the page.
    private void forget(Content generated) {
        generated.getMediaTypes().values().forEach(media -> {
            String ref = media.getSchema().getRef();
            document.getComponents().removeSchema(ref.substring(SCHEMAS.length()));
        });
    }

    private static Content content(String schema) {
        return OASFactory.createContent()
                .addMediaType(
                        JSON,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(SCHEMAS + schema)));
    }

    private static Schema page(String row) {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty(
                        "items",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .items(OASFactory.createSchema().ref(SCHEMAS + row)))
                .addProperty("next", OASFactory.createSchema().type(List.of(SchemaType.STRING, SchemaType.NULL)))
                .required(List.of("items", "next"));
    }
}
