package dev.guichet.ticket.category.web;

import dev.guichet.ticket.input.Line;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The labels in a merge patch of a category: absent stays, `null` is invalid.
@Schema(name = "CategoryLabelsPatch")
record LabelsPatch(
        @Schema(implementation = String.class, examples = "Courrier") @Nullable
        Optional<@NotBlank @Size(max = 100) @Line String> fr,

        @Schema(implementation = String.class, examples = "Mail") @Nullable
        Optional<@NotBlank @Size(max = 100) @Line String> en) {}
