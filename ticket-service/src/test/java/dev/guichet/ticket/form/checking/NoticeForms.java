package dev.guichet.ticket.form.checking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.http.problem.Violation;
import dev.guichet.ticket.desk.domain.TimePrecision;
import dev.guichet.ticket.form.authoring.Authoring;
import dev.guichet.ticket.form.domain.AnswerContext;
import dev.guichet.ticket.form.schema.SchemaText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// The forms that the five notices ask for, as the demo offers them, and answers to them.
public final class NoticeForms {
    private static final Path DEMO = Path.of("../deploy/local/demo");

    /// By the names that tests call them, in the demo's files.
    private static final Map<String, String> FILES = Map.of(
            "cebox-incident", "xivo/04-form-incident",
            "cebox-request", "xivo/05-form-request",
            "critical", "ops/12-form-critical",
            "feature-request", "ops/13-form-feature-request",
            "hardware-issue", "ops/14-form-hardware-issue",
            "software-issue", "ops/15-form-software-issue",
            "axialys-support", "axialys/04-form-defect",
            "classic", "hosting/05-form-classic-hosting",
            "qqoqccp", "clissxxi/04-form-qqoqccp");

    public static final List<String> ALL = FILES.keySet().stream().sorted().toList();

    private NoticeForms() {}

    public static ObjectNode authored(String name) {
        try {
            JsonNode step = new ObjectMapper()
                    .readTree(DEMO.resolve(FILES.get(name) + ".json").toFile());
            return SchemaText.read(step.at("/body/schema").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static CompiledForm compiled(String name) {
        return CompiledForm.of(authored(name));
    }

    /// A desk in Paris that wants minutes, and takes its own zone where none is told.
    public static AnswerContext paris(String... attachments) {
        return new AnswerContext(ZoneId.of("Europe/Paris"), TimePrecision.MINUTE, false, List.of(attachments));
    }

    public static Checked check(String form, String fields, String... attachments) {
        return compiled(form).check(SchemaText.read(fields), paris(attachments));
    }

    /// `pointer CODE` of each violation; empty when the answers are accepted.
    public static List<String> faults(Checked checked) {
        return switch (checked) {
            case Checked.Accepted accepted -> List.of();
            case Checked.Rejected(List<Violation> violations) ->
                violations.stream()
                        .map(each -> each.pointer() + " " + each.code())
                        .toList();
        };
    }

    public static List<String> faults(String form, String fields, String... attachments) {
        return faults(check(form, fields, attachments));
    }

    public static List<String> authoringFaults(String schema) {
        return Authoring.faults(SchemaText.read(schema)).stream()
                .map(each -> each.pointer() + " " + each.code())
                .toList();
    }

    public static String kept(Checked checked) {
        return ((Checked.Accepted) checked).fields().toString();
    }
}
