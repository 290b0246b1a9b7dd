package dev.guichet.ticket.category.web;

import dev.guichet.kit.directory.NamedOrganization;
import dev.guichet.ticket.category.domain.Category;
import dev.guichet.ticket.category.domain.ShownCategory;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A category as callers see it.
@Schema(name = "Category", description = "What requests are about")
record CategoryView(
        @Schema(examples = "12") long id,

        @Schema(description = "What tickets say", examples = "mail")
        String slug,

        LabelsBody labels,

        @Schema(description = "In the caller's language", examples = "Messagerie")
        String label,

        @Schema(description = "Where it comes from: it holds there and below")
        NamedOrganization organization,

        @Schema(description = "Takes no new tickets; those that have it keep it")
        boolean archived,

        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "Also the ETag", examples = "1")
        long version) {
    static CategoryView of(ShownCategory shown, Locale language) {
        Category category = shown.category();
        return new CategoryView(
                category.id(),
                category.slug(),
                LabelsBody.of(category.labels()),
                category.labels().in(language.getLanguage()),
                shown.organization(),
                category.archived(),
                category.createdAt(),
                category.updatedAt(),
                category.version());
    }
}
