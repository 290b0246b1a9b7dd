package dev.guichet.kit.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.guichet.kit.json.WireNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/// Says at each member that is one of our constants what it may be, in the words of the wire. A type of its own in the
/// document would be a name that callers depend on.
final class EnumMembers {
    private static final DotName NAMED = DotName.createSimple(JsonProperty.class);
    private static final DotName OPTIONAL = DotName.createSimple(Optional.class);

    private EnumMembers() {}

    static void inline(OpenAPI document, IndexView index) {
        Set<String> inlined = new TreeSet<>();
        RecordSchemas.forEach(
                document,
                index,
                (type, schema) -> type.fields().forEach(member -> {
                    Schema property = schema.getProperties().get(member.name());
                    ClassInfo constants = property == null ? null : constants(member.type(), index);
                    if (property != null && constants != null) {
                        Schema each = property.getItems() == null ? property : property.getItems();
                        Stream.ofNullable(each.getRef()).forEach(inlined::add);
                        inline(
                                each,
                                constants,
                                each == property && member.type().name().equals(OPTIONAL));
                    }
                }));
        inlined.removeAll(named(document));
        inlined.forEach(ref -> document.getComponents().removeSchema(ref.substring(ref.lastIndexOf('/') + 1)));
    }

    /// What parameters name.
    private static Set<String> named(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .flatMap(operation ->
                        Stream.ofNullable(operation.getParameters()).flatMap(List::stream))
                .flatMap(parameter -> Stream.ofNullable(parameter.getSchema()))
                .flatMap(schema -> Stream.ofNullable(schema.getRef()))
                .collect(Collectors.toSet());
    }

    /// Of the type itself, or of what an `Optional`, a list or a set holds.
    private static @Nullable ClassInfo constants(Type type, IndexView index) {
        if (type.kind() == Type.Kind.PARAMETERIZED_TYPE) {
            List<Type> arguments = type.asParameterizedType().arguments();
            return arguments.size() == 1 ? constants(arguments.getFirst(), index) : null;
        }
        ClassInfo known = index.getClassByName(type.name());
        return known != null && known.isEnum() ? known : null;
    }

    private static void inline(Schema property, ClassInfo constants, boolean nullable) {
        property.setRef(null);
        property.setType(nullable ? List.of(SchemaType.STRING, SchemaType.NULL) : List.of(SchemaType.STRING));
        property.setEnumeration(new ArrayList<>(
                constants.enumConstants().stream().map(EnumMembers::word).toList()));
    }

    private static String word(FieldInfo constant) {
        AnnotationInstance named = constant.annotation(NAMED);
        return named == null ? WireNames.of(constant.name()) : named.value().asString();
    }
}
