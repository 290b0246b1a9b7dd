package dev.guichet.kit.openapi;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/// Says `null` in the document where a record says `@Nullable`, since the generator does not look at JSpecify. A member
/// of a merge patch is left as it is: what it is when absent is no value that anybody sends.
final class NullableMembers {
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName OPTIONAL = DotName.createSimple(Optional.class);

    private NullableMembers() {}

    static void mark(OpenAPI document, IndexView index) {
        RecordSchemas.forEach(document, index, NullableMembers::mark);
    }

    private static void mark(ClassInfo type, Schema schema) {
        for (FieldInfo member : type.fields()) {
            Schema property = schema.getProperties().get(member.name());
            if (property != null && isNullable(member)) {
                schema.addProperty(member.name(), orNull(property));
            }
        }
    }

    private static boolean isNullable(FieldInfo member) {
        return member.type().hasAnnotation(NULLABLE) && !member.type().name().equals(OPTIONAL);
    }

    private static Schema orNull(Schema property) {
        if (property.getRef() != null) {
            return OASFactory.createSchema().anyOf(List.of(property, nothing()));
        }
        if (property.getType() != null && !property.getType().contains(SchemaType.NULL)) {
            property.addType(SchemaType.NULL);
            if (property.getEnumeration() != null) {
                property.addEnumeration(null);
            }
        }
        return property;
    }

    private static Schema nothing() {
        return OASFactory.createSchema().type(List.of(SchemaType.NULL));
    }
}
