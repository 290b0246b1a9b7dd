package dev.guichet.kit.query;

import dev.guichet.kit.problem.KitRefusal;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// One query parameter as a resource declares it.
///
/// @param several whether it may come more than once, or with commas; any of the values is meant
record DeclaredParameter(String name, boolean several, Form form) {

    static DeclaredParameter of(String name, AnnotatedElement element, Class<?> type) {
        var documented = element.getAnnotation(Parameter.class);
        var form = documented == null ? Form.ofType(type) : form(documented.schema(), type);
        return new DeclaredParameter(name, Collection.class.isAssignableFrom(type), form);
    }

    /// What the document says of it counts before its Java type, which may be wider.
    private static Form form(Schema schema, Class<?> type) {
        if (schema.enumeration().length > 0) {
            return Form.oneOf(List.of(schema.enumeration()));
        }
        if (!schema.pattern().isEmpty()) {
            return Form.matching(schema.pattern());
        }
        if (schema.format().equals("date-time")) {
            return Form.TIME;
        }
        return Form.ofType(schema.implementation() == Void.class ? type : schema.implementation());
    }

    /// What is wrong with these values, if anything.
    Optional<KitRefusal> refusal(List<String> values) {
        if (!several && values.size() > 1) {
            return Optional.of(KitRefusal.REPEATED_PARAMETER);
        }
        var each =
                several ? values.stream().flatMap(DeclaredParameter::separated).toList() : values;
        if (each.stream().anyMatch(String::isBlank)) {
            return Optional.of(KitRefusal.EMPTY_PARAMETER);
        }
        return each.stream().allMatch(form::fits) ? Optional.empty() : Optional.of(KitRefusal.INVALID_PARAMETER);
    }

    private static Stream<String> separated(String value) {
        return Arrays.stream(value.split(",", -1)).map(String::strip);
    }
}
