package dev.guichet.ticket.form.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.kit.openapi.BodyExample;
import dev.guichet.ticket.form.app.FormExamples;
import dev.guichet.ticket.form.domain.Audience;
import dev.guichet.ticket.form.domain.FormContent;
import dev.guichet.ticket.form.domain.FormPriority;
import dev.guichet.ticket.form.domain.Texts;
import dev.guichet.ticket.input.Line;
import dev.guichet.ticket.input.Slug;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An RFC 7396 merge patch of a form: a member that is absent is a null here, one that is `null` is empty and removes
/// what can be removed. The schema alone is one value: it is replaced as a whole.
@Schema(name = "FormPatch")
@BodyExample(name = "form", value = FormExamples.PATCH)
record FormPatch(
        @Schema(implementation = String.class, examples = "incident") @Nullable
        Optional<@NotNull @Slug String> slug,

        @Schema(implementation = String.class, maxLength = 100) @Nullable
        Optional<@Size(min = 1, max = 100) @Line String> kind,

        @Schema(implementation = String.class) @Nullable Optional<FormPriority> priority,

        @Schema(implementation = TextsBody.class) @Nullable Optional<@Valid TextsBody> title,
        @Schema(implementation = TextsBody.class) @Nullable Optional<@Valid TextsBody> help,

        @Schema(implementation = String.class) @Nullable Optional<@NotNull Audience> audience,

        @Schema(implementation = Boolean.class, description = "`true`: no longer offered; old tickets keep it")
        @Nullable
        Optional<@NotNull Boolean> archived,

        @Schema(
                implementation = String.class,
                description = "Slug of the group of the desk that its tickets go to; `null` leaves it to the desk",
                examples = "support-ops")
        @Nullable
        Optional<@Slug String> group,

        @Schema(
                implementation = SchemaBody.class,
                description = "Replaces the whole schema: a new version, which later tickets answer")
        @Nullable
        Optional<@NotNull SchemaBody> schema) {
    FormContent applyTo(FormContent before) {
        return new FormContent(
                slug == null ? before.slug() : slug.orElse(before.slug()),
                kind == null ? before.kind() : kind.orElse(null),
                priority == null ? before.priority() : priority.orElse(null),
                audience == null ? before.audience() : audience.orElse(before.audience()),
                over(title, before.title()),
                over(help, before.help()),
                archived == null ? before.archived() : archived.orElse(before.archived()),
                group == null ? before.group() : group.orElse(null));
    }

    @Nullable
    ObjectNode questions() {
        return schema == null ? null : schema.map(SchemaBody::value).orElse(null);
    }

    private static @Nullable Texts over(@Nullable Optional<TextsBody> patch, @Nullable Texts before) {
        if (patch == null) {
            return before;
        }
        return patch.isEmpty() ? null : patch.get().over(before);
    }
}
