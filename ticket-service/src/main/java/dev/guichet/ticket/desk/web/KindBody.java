package dev.guichet.ticket.desk.web;

import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.desk.domain.DeskKind;
import dev.guichet.ticket.input.Language;
import dev.guichet.ticket.input.Line;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A sort of request that a desk takes.
@Schema(name = "DeskKind")
record KindBody(
        @NotNull
        @Pattern(regexp = "[a-z][a-z0-9_-]{0,49}")
        @Schema(description = "The `kind` of tickets", examples = "critical")
        String name,

        @NotNull
        @Size(min = 1)
        @Schema(description = "By language", examples = "{\"fr\": \"Critique\", \"en\": \"Critical\"}")
        Map<@Language String, @NotBlank @Size(max = 50) @Line String> label,

        @Pattern(regexp = "low|normal|high|urgent")
        @Schema(
                description =
                        "The least priority of such tickets: `low`, `normal`, `high` or `urgent`; null leaves what is"
                                + " asked for",
                examples = "urgent")
        @Nullable
        String priority) {
    static final int MOST = 50;

    /// @throws Refused when two have the same name
    static List<DeskKind> kinds(List<KindBody> bodies) {
        if (bodies.stream().map(KindBody::name).distinct().count() < bodies.size()) {
            throw Refused.invalid("/rules/kinds", "KIND_TWICE");
        }
        return bodies.stream().map(KindBody::kind).toList();
    }

    static KindBody of(DeskKind kind) {
        return new KindBody(kind.name(), kind.label(), kind.priority());
    }

    DeskKind kind() {
        return new DeskKind(name, label, priority);
    }
}
