package dev.guichet.ticket.form.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.kit.problem.Violation;
import dev.guichet.ticket.desk.domain.TimePrecision;
import dev.guichet.ticket.form.domain.AnswerContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;

/// The forms that the five notices ask for, and answers to them.
final class NoticeForms {
    static final List<String> ALL = List.of(
            "cebox-incident",
            "critical",
            "feature-request",
            "hardware-issue",
            "software-issue",
            "axialys-support",
            "classic",
            "qqoqccp");

    private NoticeForms() {}

    static ObjectNode authored(String name) {
        try (InputStream in = NoticeForms.class.getResourceAsStream("/forms/" + name + ".json")) {
            return SchemaText.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CompiledForm compiled(String name) {
        return CompiledForm.of(authored(name));
    }

    /// A desk in Paris that wants minutes, and takes its own zone where none is told.
    static AnswerContext paris(String... attachments) {
        return new AnswerContext(ZoneId.of("Europe/Paris"), TimePrecision.MINUTE, false, List.of(attachments));
    }

    static Checked check(String form, String fields, String... attachments) {
        return compiled(form).check(SchemaText.read(fields), paris(attachments));
    }

    /// `pointer CODE` of each violation; empty when the answers are accepted.
    static List<String> faults(Checked checked) {
        return switch (checked) {
            case Checked.Accepted accepted -> List.of();
            case Checked.Rejected(List<Violation> violations) ->
                violations.stream()
                        .map(each -> each.pointer() + " " + each.code())
                        .toList();
        };
    }

    static List<String> faults(String form, String fields, String... attachments) {
        return faults(check(form, fields, attachments));
    }

    static List<String> authoringFaults(String schema) {
        return Authoring.faults(SchemaText.read(schema)).stream()
                .map(each -> each.pointer() + " " + each.code())
                .toList();
    }

    static String kept(Checked checked) {
        return ((Checked.Accepted) checked).fields().toString();
    }
}
