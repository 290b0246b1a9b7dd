package dev.guichet.kit.openapi;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
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

    /// Each schema with properties, and its record. Of several records of that name, the one that says so itself, then
    /// the one it has most of: in no build is it another one.
    static void forEach(OpenAPI document, IndexView index, BiConsumer<ClassInfo, Schema> action) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Map<String, ClassInfo> records = new HashMap<>();
        for (ClassInfo type : index.getKnownClasses()) {
            Schema schema = type.isRecord() ? schemas.get(name(type)) : null;
            if (schema != null && schema.getProperties() != null) {
                records.merge(name(type), type, BinaryOperator.maxBy(likeness(schema)));
            }
        }
        records.forEach((name, type) -> action.accept(type, schemas.get(name)));
    }

    static String name(ClassInfo type) {
        AnnotationInstance named = type.declaredAnnotation(NAMED);
        AnnotationValue name = named == null ? null : named.value("name");
        return name == null ? type.simpleName() : name.asString();
    }

    private static Comparator<ClassInfo> likeness(Schema schema) {
        return Comparator.<ClassInfo, Boolean>comparing(type -> type.hasDeclaredAnnotation(NAMED))
                .thenComparing(type -> shared(type, schema))
                .thenComparing(ClassInfo::name);
    }

    private static long shared(ClassInfo type, Schema schema) {
        return type.fields().stream()
                .filter(member -> schema.getProperties().containsKey(member.name()))
                .count();
    }
}
