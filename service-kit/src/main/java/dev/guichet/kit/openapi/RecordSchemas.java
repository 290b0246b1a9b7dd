package dev.guichet.kit.openapi;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/// The records that the schemas of a document were made of.
final class RecordSchemas {
    private static final DotName NAMED =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    private RecordSchemas() {}

    /// Each schema with properties, and its record. Of several records of that name, the one it has most of.
    static void forEach(OpenAPI document, IndexView index, BiConsumer<ClassInfo, Schema> action) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Map<String, ClassInfo> records = new HashMap<>();
        for (ClassInfo type : index.getKnownClasses()) {
            Schema schema = type.isRecord() ? schemas.get(name(type)) : null;
            if (schema != null && schema.getProperties() != null) {
                records.merge(
                        name(type), type, (one, other) -> shared(one, schema) < shared(other, schema) ? other : one);
            }
        }
        records.forEach((name, type) -> action.accept(type, schemas.get(name)));
    }

    static String name(ClassInfo type) {
        AnnotationInstance named = type.declaredAnnotation(NAMED);
        AnnotationValue name = named == null ? null : named.value("name");
        return name == null ? type.simpleName() : name.asString();
    }

    private static long shared(ClassInfo type, Schema schema) {
        return type.fields().stream()
                .filter(member -> schema.getProperties().containsKey(member.name()))
                .count();
    }
}
