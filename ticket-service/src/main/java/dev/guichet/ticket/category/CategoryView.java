package dev.guichet.ticket.category;

import dev.guichet.kit.directory.NamedOrganization;
import dev.guichet.kit.openapi.BodyExample;
import dev.guichet.kit.view.Located;
import dev.guichet.kit.view.Versioned;
import dev.guichet.ticket.organization.domain.Organization;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A category as callers see it.
@Schema(name = "Category", description = "What requests are about")
@BodyExample(name = "mail", value = CategoryView.EXAMPLE)
record CategoryView(
        @Schema(examples = "12") long id,

        @Schema(description = "What tickets say", examples = "mail")
        String slug,

        CategoryLabels labels,

        @Schema(description = "In the caller's language", examples = "Messagerie")
        String label,

        @Schema(description = "Where it comes from: it holds there and below")
        NamedOrganization organization,

        @Schema(description = "Takes no new tickets; those that have it keep it")
        boolean archived,

        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "Also the ETag", examples = "1")
        long version)
        implements Versioned, Located {
    static final String EXAMPLE = """
            {"id": 12, "slug": "mail", "labels": {"fr": "Messagerie", "en": "Mail"}, "label": "Messagerie",
             "organization": {"id": 3, "slug": "ops", "name": "Support Ops"}, "archived": false,
             "createdAt": "2026-11-20T13:32:00Z", "updatedAt": "2026-11-20T13:32:00Z", "version": 1}""";

    @Override
    public String location() {
        return "/api/v1/categories/" + id;
    }

    static CategoryView of(ShownCategory shown, Locale language) {
        CategoryEntity category = shown.category();
        return new CategoryView(
                category.id,
                category.slug,
                category.labels,
                category.labels.in(language.getLanguage()),
                shown.organization(),
                category.archived,
                category.createdAt,
                category.updatedAt,
                category.version);
    }

    /// A category and where it comes from.
    record ShownCategory(CategoryEntity category, NamedOrganization organization) {
        static ShownCategory of(CategoryEntity category, Organization organization) {
            return new ShownCategory(
                    category, new NamedOrganization(organization.id(), organization.slug(), organization.name()));
        }

        /// @param organizations among others that of the category
        static ShownCategory of(CategoryEntity category, List<Organization> organizations) {
            return organizations.stream()
                    .filter(organization -> organization.id() == category.organization)
                    .findFirst()
                    .map(organization -> of(category, organization))
                    .orElseThrow();
        }
    }
}
