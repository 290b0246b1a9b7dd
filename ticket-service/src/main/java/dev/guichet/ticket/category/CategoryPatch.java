package dev.guichet.ticket.category;

import dev.guichet.kit.openapi.BodyExample;
import dev.guichet.ticket.input.Line;
import dev.guichet.ticket.input.Slug;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An RFC 7396 merge patch of a category: a member that is absent is a null here, one that is `null` is empty and,
/// since a category has all of them, invalid.
@Schema(name = "CategoryPatch")
@BodyExample(name = "archive", value = CategoryPatch.EXAMPLE)
record CategoryPatch(
        @Schema(implementation = String.class, examples = "mail") @Nullable
        Optional<@NotNull @Slug String> slug,

        @Schema(implementation = Labels.class) @Nullable Optional<@NotNull @Valid Labels> labels,

        @Schema(implementation = Boolean.class, description = "Takes no new tickets; those that have it keep it")
        @Nullable
        Optional<@NotNull Boolean> archived) {
    static final String EXAMPLE = """
            {"labels": {"fr": "Courrier"}, "archived": true}""";

    @Schema(name = "CategoryLabelsPatch")
    record Labels(
            @Schema(implementation = String.class, examples = "Courrier") @Nullable
            Optional<@NotBlank @Size(max = 100) @Line String> fr,

            @Schema(implementation = String.class, examples = "Mail") @Nullable
            Optional<@NotBlank @Size(max = 100) @Line String> en) {
        private boolean namesNothing() {
            return fr == null && en == null;
        }

        private CategoryLabels over(CategoryLabels present) {
            return new CategoryLabels(given(fr, present.fr()), given(en, present.en())).stripped();
        }
    }

    boolean namesNothing() {
        return slug == null
                && archived == null
                && (labels == null || labels.orElseThrow().namesNothing());
    }

    String slugOr(String present) {
        return given(slug, present);
    }

    CategoryLabels labelsOr(CategoryLabels present) {
        return labels == null ? present : labels.orElseThrow().over(present);
    }

    boolean archivedOr(boolean present) {
        return given(archived, present);
    }

    private static <T> T given(@Nullable Optional<T> member, T present) {
        return member == null ? present : member.orElseThrow();
    }
}
