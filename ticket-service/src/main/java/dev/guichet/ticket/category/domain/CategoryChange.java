package dev.guichet.ticket.category.domain;

import java.time.Instant;
import java.util.Optional;

/// What to change of a category; what is empty stays.
///
/// @param fr its label in French
/// @param en its label in English
public record CategoryChange(
        Optional<String> slug, Optional<String> fr, Optional<String> en, Optional<Boolean> archived) {
    private static final CategoryChange NONE =
            new CategoryChange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public boolean isEmpty() {
        return equals(NONE);
    }

    public Category applied(Category category, Instant now) {
        return new Category(
                category.id(),
                category.root(),
                category.organization(),
                slug.orElse(category.slug()),
                new CategoryLabels(
                        fr.orElse(category.labels().fr()),
                        en.orElse(category.labels().en())),
                archived.orElse(category.archived()),
                category.createdAt(),
                now,
                category.version() + 1);
    }
}
