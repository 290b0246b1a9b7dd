package dev.guichet.ticket.category.web;

import dev.guichet.ticket.category.domain.CategoryLabels;
import dev.guichet.ticket.input.Line;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a category is called.
@Schema(name = "CategoryLabels", description = "In both languages")
record LabelsBody(
        @NotBlank @Size(max = 100) @Line @Schema(examples = "Messagerie")
        String fr,

        @NotBlank @Size(max = 100) @Line @Schema(examples = "Mail")
        String en) {
    static LabelsBody of(CategoryLabels labels) {
        return new LabelsBody(labels.fr(), labels.en());
    }

    CategoryLabels labels() {
        return new CategoryLabels(fr.strip(), en.strip());
    }
}
