package dev.guichet.kit.problem;

import dev.guichet.http.problem.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.Map;

/// What Bean Validation found, as one 422 with every violation; a body that is not there is 400, since nothing was
/// read.
final class ConstraintRefusals {
    /// What resources call the parameter that the body is read into.
    private static final String BODY = "body";

    private ConstraintRefusals() {}

    static Refused of(ConstraintViolationException failure) {
        if (failure.getConstraintViolations().stream().anyMatch(ConstraintRefusals::lacksBody)) {
            return Refused.because(KitRefusal.UNREADABLE_BODY);
        }
        var refused = Refused.because(KitRefusal.INVALID);
        var violations = failure.getConstraintViolations().stream()
                .map(ConstraintRefusals::violation)
                .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::code))
                .toList();
        for (var violation : violations) {
            refused = refused.violation(violation);
        }
        return refused;
    }

    private static boolean lacksBody(ConstraintViolation<?> violation) {
        Path.Node last = null;
        for (Path.Node node : violation.getPropertyPath()) {
            last = node;
        }
        return last != null
                && last.getKind() == ElementKind.PARAMETER
                && BODY.equals(last.getName())
                && violation.getInvalidValue() == null;
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        return new Violation(pointer(violation.getPropertyPath()), code(violation), violation.getMessage(), Map.of());
    }

    /// `@NotBlank` is `NOT_BLANK`.
    private static String code(ConstraintViolation<?> violation) {
        var constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(java.util.Locale.ROOT);
    }

    /// The path below the validated parameter; of a plain parameter, its name.
    private static String pointer(Path path) {
        var pointer = new StringBuilder();
        var parameter = "";
        for (var node : path) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            }
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(node.getKey());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.isEmpty() ? "/" + parameter : pointer.toString();
    }
}
