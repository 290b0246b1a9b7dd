package dev.guichet.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// Bean Validation holds a pattern against the whole text, JSON Schema looks for it anywhere: the document says which
/// is meant. What the generator writes for `@NotBlank` is meant to be found anywhere.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class WholePatterns implements OASFilter {

    private static final String NOT_BLANK = "\\S";

    @Override
    public Schema filterSchema(Schema schema) {
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.startsWith("^") && !pattern.equals(NOT_BLANK)) {
            schema.setPattern("^(?:" + pattern + ")$");
        }
        return schema;
    }
}
