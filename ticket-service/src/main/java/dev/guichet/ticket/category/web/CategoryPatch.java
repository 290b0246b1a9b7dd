package dev.guichet.ticket.category.web;

import dev.guichet.ticket.category.domain.CategoryChange;
import dev.guichet.ticket.input.Slug;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An RFC 7396 merge patch of a category: a member that is absent is a null here, one that is `null` is empty and,
/// since a category has all of them, invalid.
@Schema(name = "CategoryPatch")
record CategoryPatch(
        @Schema(implementation = String.class, examples = "mail") @Nullable
        Optional<@NotNull @Slug String> slug,

        @Schema(implementation = LabelsPatch.class) @Nullable
        Optional<@NotNull @Valid LabelsPatch> labels,

        @Schema(implementation = Boolean.class, description = "Takes no new tickets; those that have it keep it")
        @Nullable
        Optional<@NotNull Boolean> archived) {
    CategoryChange change() {
        Optional<LabelsPatch> named = given(labels);
        return new CategoryChange(
                given(slug),
                named.flatMap(label -> given(label.fr())).map(String::strip),
                named.flatMap(label -> given(label.en())).map(String::strip),
                given(archived));
    }

    private static <T> Optional<T> given(@Nullable Optional<T> member) {
        return member == null ? Optional.empty() : member;
    }
}
