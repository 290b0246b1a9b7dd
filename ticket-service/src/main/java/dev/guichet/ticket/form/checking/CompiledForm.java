package dev.guichet.ticket.form.checking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.PathType;
import com.networknt.schema.ValidationMessage;
import dev.guichet.http.problem.Violation;
import dev.guichet.ticket.form.domain.AnswerContext;
import dev.guichet.ticket.form.schema.SchemaText;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The questions of one version of a form, ready to check answers by any number of threads at once.
public final class CompiledForm {
    private static final String FIELDS = "/fields";
    private static final String ATTACHMENTS = "/message/attachments";

    private final JsonSchema schema;
    private final DeclaredFields declared;

    private CompiledForm(JsonSchema schema, DeclaredFields declared) {
        this.schema = schema;
        this.declared = declared;
    }

    /// @param authored a schema in which [Authoring] found no fault
    public static CompiledForm of(ObjectNode authored) {
        return new CompiledForm(SchemaLibrary.compiled(PreparedSchema.of(authored)), DeclaredFields.of(authored));
    }

    /// Neither waits nor asks anybody. The time it takes grows with the size of the answers times that of the form.
    public Checked check(JsonNode fields, AnswerContext context) {
        if (!(fields instanceof ObjectNode object)) {
            return rejected(Violation.at(FIELDS, "WRONG_TYPE", Map.of("field", FIELDS)));
        }
        if (SchemaText.hasHuge(fields)) {
            return rejected(Violation.at(FIELDS, "NUMBER_TOO_LARGE"));
        }
        ExecutionContext run = schema.createExecutionContext();
        EvaluationResult findings = EvaluationResult.begin(run, context);
        Set<ValidationMessage> messages = schema.validate(run, object, object, new JsonNodePath(PathType.JSON_POINTER));
        List<Violation> violations = new ViolationMapper(FIELDS, declared).of(messages);
        declared.refuseOthers(object, FIELDS, true, violations);
        findings.attachments.stream()
                .distinct()
                .filter(wanted -> !wanted.isAmong(context.attachmentNames()))
                .map(CompiledForm::missing)
                .forEach(violations::add);
        return violations.isEmpty()
                ? new Checked.Accepted((ObjectNode) findings.kept(object))
                : new Checked.Rejected(violations);
    }

    private static Violation missing(WantedAttachment wanted) {
        return Violation.at(ATTACHMENTS, "ATTACHMENT_REQUIRED", Map.of("label", wanted.called()));
    }

    private static Checked rejected(Violation violation) {
        return new Checked.Rejected(List.of(violation));
    }
}
