package dev.guichet.ticket.category;

import dev.guichet.ticket.input.Line;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a category is called: as it is asked for, kept and shown.
@Embeddable
@Schema(name = "CategoryLabels", description = "In both languages")
record CategoryLabels(
        @NotBlank @Size(max = 100) @Line @Schema(examples = "Messagerie") @Column(name = "label_fr")
        String fr,

        @NotBlank @Size(max = 100) @Line @Schema(examples = "Mail") @Column(name = "label_en")
        String en) {
    /// French for any language but English.
    String in(String language) {
        return language.equals("en") ? en : fr;
    }

    CategoryLabels stripped() {
        return new CategoryLabels(fr.strip(), en.strip());
    }
}
