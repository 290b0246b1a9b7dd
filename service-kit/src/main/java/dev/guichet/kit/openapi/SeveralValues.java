package dev.guichet.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/// Of a parameter that takes several values, the generator says of the list what is meant of each value.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class SeveralValues implements OASFilter {

    @Override
    public Parameter filterParameter(Parameter parameter) {
        Schema schema = parameter.getSchema();
        if (schema != null && schema.getType() != null && schema.getType().contains(SchemaType.ARRAY)) {
            if (schema.getEnumeration() != null) {
                schema.setItems(OASFactory.createSchema()
                        .type(List.of(SchemaType.STRING))
                        .enumeration(schema.getEnumeration()));
                schema.setEnumeration(null);
            }
            parameter.setStyle(Parameter.Style.FORM);
            parameter.setExplode(true);
        }
        return parameter;
    }
}
