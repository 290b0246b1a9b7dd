package dev.guichet.ticket.form.checking;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.ExecutionContext;
import dev.guichet.ticket.form.domain.AnswerContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What one check finds besides faults: moments as they are to be kept, and attachments that must come along.
final class EvaluationResult {
    private static final String KEY = "guichet.findings";

    final AnswerContext context;
    final List<WantedAttachment> attachments = new ArrayList<>(2);
    private final Map<String, String> moments = new LinkedHashMap<>();

    private EvaluationResult(AnswerContext context) {
        this.context = context;
    }

    static EvaluationResult begin(ExecutionContext run, AnswerContext context) {
        EvaluationResult findings = new EvaluationResult(context);
        run.getCollectorContext().add(KEY, findings);
        return findings;
    }

    static EvaluationResult of(ExecutionContext run) {
        return (EvaluationResult)
                Objects.requireNonNull(run.getCollectorContext().get(KEY));
    }

    void moment(String pointer, String text) {
        moments.put(pointer, text);
    }

    /// The fields with every moment as it is kept; the very same when none is kept otherwise than it came.
    JsonNode kept(JsonNode fields) {
        JsonNode kept = fields;
        for (Map.Entry<String, String> moment : moments.entrySet()) {
            JsonPointer pointer = JsonPointer.compile(moment.getKey());
            if (!fields.at(pointer).asText().equals(moment.getValue())) {
                kept = kept == fields ? fields.deepCopy() : kept;
                put(kept.at(pointer.head()), pointer.last(), moment.getValue());
            }
        }
        return kept;
    }

    private static void put(JsonNode parent, JsonPointer last, String text) {
        if (parent instanceof ArrayNode items) {
            items.set(last.getMatchingIndex(), text);
        } else if (parent instanceof ObjectNode members) {
            members.put(last.getMatchingProperty(), text);
        }
    }
}
