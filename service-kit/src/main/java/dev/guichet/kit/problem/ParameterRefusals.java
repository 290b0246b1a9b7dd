package dev.guichet.kit.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Map;
import java.util.Optional;

/// JAX-RS answers 404 for a query parameter it cannot convert, as for a path parameter, and does not say which it was.
/// A filter of the wrong type is unreadable, not unknown: the one whose value the converter complains of is named.
final class ParameterRefusals {

    private ParameterRefusals() {}

    static Optional<Refused> of(WebApplicationException failure, RoutingContext routing) {
        var cause = failure.getCause();
        if (!(failure instanceof NotFoundException) || cause == null) {
            return Optional.empty();
        }
        if (cause instanceof Refused refused) {
            return Optional.of(refused);
        }
        var complaint = String.valueOf(cause.getMessage());
        return routing.queryParams().entries().stream()
                .filter(parameter -> isMeant(parameter, complaint))
                .findFirst()
                .map(parameter -> wrongType("/" + parameter.getKey()));
    }

    private static Refused wrongType(String pointer) {
        return Refused.because(KitRefusal.WRONG_TYPE)
                .arg("field", pointer)
                .violation(Violation.at(pointer, KitRefusal.WRONG_TYPE.code(), Map.of("field", pointer)));
    }

    private static boolean isMeant(Map.Entry<String, String> parameter, String complaint) {
        // As the JDK quotes it; a value that is part of another is not meant.
        return complaint.contains('"' + parameter.getValue() + '"');
    }
}
