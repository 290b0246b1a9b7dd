package dev.guichet.ticket.form.checking;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import dev.guichet.http.problem.Violation;
import dev.guichet.ticket.form.schema.Keyword;
import dev.guichet.ticket.form.schema.Pointers;
import java.util.Map;
import java.util.Objects;

/// Our code for each of the library's.
final class ViolationCodes {
    private static final Map<String, String> FORMATS = Map.of(
            "ipv4", "NOT_IPV4",
            "ipv6", "NOT_IPV6",
            "email", "NOT_EMAIL",
            "date", "NOT_A_DATE",
            "uri", "NOT_A_URI");

    private ViolationCodes() {}

    /// @param pointer to the value that was looked at
    static Violation violation(ValidationMessage message, String pointer) {
        String property = message.getProperty();
        String member = property == null ? pointer : Pointers.to(pointer, property);
        return switch (message.getType()) {
            case "required" -> violation(member, "REQUIRED");
            // its property is the one that asks for the other
            case "dependentRequired" ->
                violation(Pointers.to(pointer, String.valueOf(message.getArguments()[0])), "REQUIRED");
            case "additionalProperties", "unevaluatedProperties" -> DeclaredFields.unknown(member);
            case "type" -> violation(pointer, "WRONG_TYPE");
            // a branch that says `false` of a field
            case "false" -> DeclaredFields.unknown(pointer);
            case "enum", "const" -> violation(pointer, "NOT_ONE_OF");
            case "minLength" -> bounded(pointer, "TOO_SHORT", message);
            case "maxLength" -> bounded(pointer, "TOO_LONG", message);
            case "minimum", "exclusiveMinimum" -> bounded(pointer, "TOO_SMALL", message);
            case "maximum", "exclusiveMaximum" -> bounded(pointer, "TOO_LARGE", message);
            case "minItems" -> bounded(pointer, "TOO_FEW", message);
            case "maxItems" -> bounded(pointer, "TOO_MANY", message);
            case "pattern" -> violation(pointer, "PATTERN_MISMATCH");
            case "format" -> violation(pointer, format(message.getSchemaNode()));
            case Keyword.MOMENT ->
                Violation.at(pointer, message.getCode(), Objects.requireNonNullElse(message.getDetails(), Map.of()));
            case Keyword.ATTESTED -> violation(member, message.getCode());
            default -> violation(pointer, "NOT_AS_THE_FORM_WANTS");
        };
    }

    static Violation violation(String pointer, String code) {
        return Violation.at(pointer, code, Map.of("field", pointer));
    }

    private static Violation bounded(String pointer, String code, ValidationMessage message) {
        JsonNode bound = message.getSchemaNode();
        return Violation.at(pointer, code, Map.of("field", pointer, "bound", bound == null ? "" : bound.asText()));
    }

    private static String format(JsonNode format) {
        return FORMATS.getOrDefault(format == null ? "" : format.asText(), "NOT_AS_THE_FORM_WANTS");
    }
}
