package dev.guichet.ticket.form.checking;

import com.networknt.schema.JsonNodePath;
import com.networknt.schema.ValidationMessage;
import dev.guichet.http.problem.Violation;
import dev.guichet.ticket.form.schema.Pointers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The library's messages as violations: the cause where it is, never that a whole branch does not hold.
final class ViolationMapper {
    /// Whoever has that many things wrong reads no further.
    private static final int MOST = 100;

    private static final Set<String> ALTERNATIVES = Set.of("anyOf", "oneOf");
    private static final Set<String> VALUES = Set.of("const", "enum", "oneOf", "anyOf");
    private static final Set<String> CLOSING = Set.of("additionalProperties", "unevaluatedProperties");

    private final String prefix;
    private final DeclaredFields declared;

    /// @param prefix of all pointers
    ViolationMapper(String prefix, DeclaredFields declared) {
        this.prefix = prefix;
        this.declared = declared;
    }

    List<Violation> of(Set<ValidationMessage> messages) {
        Map<String, Violation> byPlace = new LinkedHashMap<>();
        Map<String, Set<String>> alternatives = new LinkedHashMap<>();
        boolean onlyClosing = messages.stream().allMatch(message -> CLOSING.contains(message.getType()));
        for (ValidationMessage message : messages) {
            int steps = Alternatives.stepsTo(message.getEvaluationPath(), message.getInstanceLocation());
            if (steps >= 0 || ALTERNATIVES.contains(message.getType())) {
                int names = steps >= 0 ? steps : message.getInstanceLocation().getNameCount();
                alternatives
                        .computeIfAbsent(
                                pointer(message.getInstanceLocation(), names), any -> new java.util.TreeSet<>())
                        .add(message.getType());
            } else if (onlyClosing || !isNoise(message)) {
                Violation violation = ViolationCodes.violation(message, pointer(message.getInstanceLocation()));
                byPlace.putIfAbsent(violation.pointer() + " " + violation.code(), violation);
            }
        }
        alternatives.forEach((pointer, types) -> byPlace.putIfAbsent(pointer, noneHolds(pointer, types)));
        return most(byPlace.values().stream().toList());
    }

    private static Violation noneHolds(String pointer, Set<String> types) {
        return VALUES.containsAll(types)
                ? ViolationCodes.violation(pointer, "NOT_ONE_OF")
                : ViolationCodes.violation(pointer, "NOT_AS_THE_FORM_WANTS");
    }

    /// A field of a branch that failed looks unknown to `unevaluatedProperties`; the failure says more.
    private boolean isNoise(ValidationMessage message) {
        if (!CLOSING.contains(message.getType()) || message.getProperty() == null) {
            return false;
        }
        List<String> path = new ArrayList<>();
        for (int i = 0; i < message.getInstanceLocation().getNameCount(); i++) {
            path.add(message.getInstanceLocation().getName(i));
        }
        path.add(message.getProperty());
        return declared.has(path);
    }

    /// One thing is said once: a missing attestation is not also a missing field, nor a wrong type also too short.
    private static List<Violation> most(List<Violation> all) {
        Map<String, Set<String>> codes = all.stream()
                .collect(Collectors.groupingBy(
                        Violation::pointer, Collectors.mapping(Violation::code, Collectors.toSet())));
        return all.stream()
                .filter(each -> !isSaidBetter(each, codes.getOrDefault(each.pointer(), Set.of())))
                .limit(MOST)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static boolean isSaidBetter(Violation violation, Set<String> codes) {
        return switch (violation.code()) {
            case "REQUIRED" -> codes.contains("ATTESTATION_REQUIRED");
            case "WRONG_TYPE" -> false;
            default -> codes.contains("WRONG_TYPE");
        };
    }

    private String pointer(JsonNodePath path) {
        return pointer(path, path.getNameCount());
    }

    private String pointer(JsonNodePath path, int names) {
        String pointer = prefix;
        for (int i = 0; i < names; i++) {
            pointer = Pointers.to(pointer, path.getName(i));
        }
        return pointer;
    }
}
