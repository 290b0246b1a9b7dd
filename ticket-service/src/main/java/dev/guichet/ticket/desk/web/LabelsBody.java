package dev.guichet.ticket.desk.web;

import dev.guichet.ticket.desk.domain.DeskLabels;
import dev.guichet.ticket.input.Language;
import dev.guichet.ticket.input.Line;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a desk calls statuses and priorities. In a request, what is not named stays.
@Schema(name = "DeskLabels", description = "By wire name, then by language")
record LabelsBody(
        @Schema(examples = "{\"pending\": {\"fr\": \"Répondu\", \"en\": \"Answered\"}}") @Nullable
        Map<
                        @Pattern(regexp = "open|pending|on_hold|solved|closed") String,
                        @NotNull Map<@Language String, @NotBlank @Size(max = 50) @Line String>>
                status,

        @Schema(examples = "{\"urgent\": {\"fr\": \"Critique\", \"en\": \"Critical\"}}") @Nullable
        Map<
                        @Pattern(regexp = "low|normal|high|urgent") String,
                        @NotNull Map<@Language String, @NotBlank @Size(max = 50) @Line String>>
                priority) {
    static LabelsBody of(DeskLabels labels) {
        return new LabelsBody(labels.status(), labels.priority());
    }

    DeskLabels labels() {
        return new DeskLabels(status == null ? Map.of() : status, priority == null ? Map.of() : priority);
    }
}
