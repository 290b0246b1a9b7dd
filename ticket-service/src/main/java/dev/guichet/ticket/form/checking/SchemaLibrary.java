package dev.guichet.ticket.form.checking;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.resource.DisallowSchemaLoader;
import dev.guichet.ticket.form.schema.LinearPatterns;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The JSON Schema library, set so that nothing leaves the document and no pattern takes long.
public final class SchemaLibrary {
    /// The dialect that forms are written in.
    public static final String DIALECT = SchemaId.V202012;

    private static final SchemaValidatorsConfig CONFIG = SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .formatAssertionsEnabled(true)
            .regularExpressionFactory(LinearPatterns.RE2)
            .build();

    private static final JsonSchemaFactory FORMS = JsonSchemaFactory.builder()
            .defaultMetaSchemaIri(SchemaId.V202012)
            .metaSchema(JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                    .keywords(FormKeywords.ALL)
                    .format(new MailAddressFormat())
                    // by itself it writes every one that a tenant makes up to the log
                    .unknownKeywordFactory((name, context) -> new NonValidationKeyword(name))
                    .build())
            .schemaLoaders(loaders -> loaders.add(DisallowSchemaLoader.getInstance()))
            .build();

    /// JSON Schema 2020-12 itself, from the library's own resources.
    private static final JsonSchema META = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                    SchemaLocation.of(SchemaId.V202012),
                    SchemaValidatorsConfig.builder()
                            .pathType(PathType.JSON_POINTER)
                            .build());

    private SchemaLibrary() {}

    /// Where a document is no schema of the dialect: JSON Pointers into it, in order.
    public static SortedSet<String> unlikeTheStandard(ObjectNode document) {
        return META.validate(document).stream()
                .map(message -> message.getInstanceLocation().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// @param prepared by [PreparedSchema]
    public static JsonSchema compiled(ObjectNode prepared) {
        JsonSchema schema = FORMS.getSchema(prepared, CONFIG);
        // Now rather than at the first answer, and so that several threads may share it.
        schema.initializeValidators();
        return schema;
    }
}
