package dev.guichet.ticket.category.web;

import dev.guichet.ticket.category.domain.WantedCategory;
import dev.guichet.ticket.input.Slug;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A category to make.
@Schema(name = "NewCategory")
record CategoryRequest(
        @Schema(description = "Id; omitted: the only one the caller administers", examples = "3") @Nullable
        Long organization,

        @NotNull
        @Slug
        @Schema(description = "Unique within the organization; hides that of one above", examples = "mail")
        String slug,

        @NotNull @Valid LabelsBody labels) {
    WantedCategory wanted() {
        return new WantedCategory(Optional.ofNullable(organization), slug, labels.labels());
    }
}
