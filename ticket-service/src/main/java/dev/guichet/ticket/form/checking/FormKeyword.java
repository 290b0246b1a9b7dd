package dev.guichet.ticket.form.checking;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.AbstractJsonValidator;
import com.networknt.schema.AbstractKeyword;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonValidator;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.ValidationContext;
import com.networknt.schema.ValidationMessage;
import java.util.Set;
import java.util.function.Function;

/// A keyword of the prepared schema as the library wants it.
final class FormKeyword extends AbstractKeyword {
    /// Looks at one value. A fault it answers has the stable code as `code`, and the values of its text as `details`.
    @FunctionalInterface
    interface Check {
        Set<ValidationMessage> faults(ExecutionContext run, JsonNode value, Place place);
    }

    /// Where a check looks.
    record Place(String keyword, JsonNodePath instance, JsonNodePath evaluation) {
        ValidationMessage.Builder fault(String code) {
            return ValidationMessage.builder()
                    .type(keyword)
                    .code(code)
                    .message(code)
                    .instanceLocation(instance)
                    .evaluationPath(evaluation);
        }
    }

    private final Function<JsonNode, Check> checks;

    /// @param checks of what stands under the keyword
    FormKeyword(String name, Function<JsonNode, Check> checks) {
        super(name);
        this.checks = checks;
    }

    @Override
    public JsonValidator newValidator(
            SchemaLocation location,
            JsonNodePath evaluationPath,
            JsonNode node,
            JsonSchema parent,
            ValidationContext context) {
        Check check = checks.apply(node);
        return new AbstractJsonValidator(location, evaluationPath, this, node) {
            @Override
            public Set<ValidationMessage> validate(
                    ExecutionContext run, JsonNode value, JsonNode root, JsonNodePath instance) {
                return check.faults(run, value, new Place(getKeyword(), instance, getEvaluationPath()));
            }
        };
    }
}
