package dev.guichet.ticket.category;

import dev.guichet.kit.openapi.BodyExample;
import dev.guichet.ticket.input.Slug;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A category to make.
@Schema(name = "NewCategory")
@BodyExample(name = "mail", value = CategoryCreate.EXAMPLE)
record CategoryCreate(
        @Schema(description = "Id; omitted: the only one the caller administers", examples = "3") @Nullable
        Long organization,

        @NotNull
        @Slug
        @Schema(description = "Unique within the organization; hides that of one above", examples = "mail")
        String slug,

        @NotNull @Valid CategoryLabels labels) {
    static final String EXAMPLE = """
            {"organization": 3, "slug": "mail", "labels": {"fr": "Messagerie", "en": "Mail"}}""";
}
