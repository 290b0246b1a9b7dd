package dev.guichet.kit.query;

import dev.guichet.http.Utf8;
import dev.guichet.http.problem.Violation;
import dev.guichet.kit.problem.KitRefusal;
import dev.guichet.kit.problem.Refused;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The query parameters that a resource method declares, by itself or in a bean.
record DeclaredQuery(Map<String, DeclaredParameter> parameters) {

    static DeclaredQuery of(Method method) {
        return new DeclaredQuery(Arrays.stream(method.getParameters())
                .flatMap(DeclaredQuery::declared)
                .collect(Collectors.toMap(
                        DeclaredParameter::name, Function.identity(), (one, other) -> one, TreeMap::new)));
    }

    private static Stream<DeclaredParameter> declared(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? Arrays.stream(parameter.getType().getDeclaredFields())
                        .map(field -> declared(field, field.getType()))
                        .filter(Objects::nonNull)
                : Stream.ofNullable(declared(parameter, parameter.getType()));
    }

    private static @Nullable DeclaredParameter declared(AnnotatedElement element, Class<?> type) {
        var query = element.getAnnotation(QueryParam.class);
        return query == null ? null : DeclaredParameter.of(query.value(), element, type);
    }

    /// What reads `;` as `&`, as HTML 4 had it, and what does not would see different parameters; and bytes that are no
    /// text would be read as any others that are none.
    ///
    /// @param raw the query as it came
    /// @throws Refused 400 naming the parameter
    static void requireOneReading(String raw) {
        for (var pair : raw.split("&", -1)) {
            if (pair.indexOf(';') >= 0) {
                throw unread(pair, Form.ESCAPED);
            }
            if (!Utf8.isEscaped(pair)) {
                throw unread(pair, Form.UTF_8);
            }
        }
    }

    private static Refused unread(String pair, Form form) {
        var violation = violation(pair.split("[=;]", 2)[0], KitRefusal.INVALID_PARAMETER, form);
        return refused(violation).violation(violation);
    }

    /// @param asked values by name
    /// @throws Refused 400 with everything that is wrong
    void require(Map<String, List<String>> asked) {
        var violations = asked.entrySet().stream()
                .filter(one -> !isNothing(one))
                .flatMap(one -> violation(one.getKey(), one.getValue()).stream())
                .toList();
        if (violations.isEmpty()) {
            return;
        }
        var first = violations.getFirst();
        var refused = refused(first);
        for (var violation : violations) {
            refused = refused.violation(violation);
        }
        var known = known(first.pointer().substring(1));
        throw known.isEmpty() ? refused : refused.extension("known", known);
    }

    private static Refused refused(Violation first) {
        var refused = Refused.because(KitRefusal.valueOf(first.code()));
        for (var arg : first.args().entrySet()) {
            refused = refused.arg(arg.getKey(), arg.getValue());
        }
        return refused;
    }

    /// Between two separators, or after the last.
    private static boolean isNothing(Map.Entry<String, List<String>> asked) {
        return asked.getKey().isEmpty() && asked.getValue().stream().allMatch(String::isEmpty);
    }

    /// The values that a parameter takes, or, of one that is not known, the names that are.
    private List<String> known(String name) {
        var parameter = parameters.get(name);
        return parameter == null
                ? List.copyOf(parameters.keySet())
                : parameter.form().values();
    }

    private List<Violation> violation(String name, List<String> values) {
        var parameter = parameters.get(name);
        if (parameter == null) {
            return List.of(violation(name, KitRefusal.UNKNOWN_PARAMETER, Form.oneOf(List.copyOf(parameters.keySet()))));
        }
        return parameter.refusal(values).map(refusal -> violation(name, refusal, parameter.form())).stream()
                .toList();
    }

    private static Violation violation(String name, KitRefusal refusal, Form form) {
        return Violation.at("/" + name, refusal.code(), Map.of("parameter", name, "known", form));
    }
}
