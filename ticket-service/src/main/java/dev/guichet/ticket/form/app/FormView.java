package dev.guichet.ticket.form.app;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.guichet.kit.openapi.BodyExample;
import dev.guichet.kit.view.Located;
import dev.guichet.kit.view.Versioned;
import dev.guichet.ticket.form.domain.Audience;
import dev.guichet.ticket.form.domain.FormContent;
import dev.guichet.ticket.form.domain.FormPriority;
import dev.guichet.ticket.form.domain.ReachedForm;
import dev.guichet.ticket.form.domain.Texts;
import dev.guichet.ticket.form.store.FormEntity;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A form as callers see it.
@Schema(name = "Form", description = "What a desk asks of those who open a ticket there")
@BodyExample(name = "form", value = FormExamples.VIEW)
public record FormView(
        @Schema(examples = "7") long id,
        AskingDesk desk,
        @Schema(examples = "incident") String slug,
        @Schema(examples = "incident") @Nullable String kind,

        @Schema(
                description =
                        "The least priority of its tickets: `low`, `normal`, `high` or `urgent`; null leaves it to them")
        @Nullable
        String priority,

        @Nullable Words title,
        @Nullable Words help,

        @Schema(examples = "requester") Audience audience,

        @Schema(
                description =
                        "Slug of the group that its tickets go to; null leaves it to the desk, and for those who are not"
                                + " at it",
                examples = "support-ops")
        @Nullable
        String group,

        boolean archived,
        @Nullable Instant archivedAt,

        @Schema(description = "The version of its questions that new tickets answer", examples = "1")
        int currentVersion,

        @Schema(
                type = SchemaType.OBJECT,
                additionalProperties = Schema.True.class,
                description = "As its author wrote it; null in lists")
        @JsonRawValue
        @Nullable
        String schema,

        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "Of the form itself; also the ETag", examples = "1")
        long version)
        implements Versioned, Located {
    @Override
    public String location() {
        return "/api/v1/forms/" + id;
    }

    static FormView of(ShownForm shown) {
        FormEntity form = shown.form();
        FormContent content = form.content();
        FormPriority priority = content.priority();
        boolean inside = shown.reached().inside();
        return new FormView(
                form.id,
                new AskingDesk(form.desk, shown.reached().desk()),
                content.slug(),
                content.kind(),
                priority == null ? null : word(priority),
                Words.of(content.title()),
                Words.of(content.help()),
                content.audience(),
                inside ? content.group() : null,
                content.archived(),
                form.archivedAt,
                form.currentVersion,
                shown.schema(),
                form.createdAt,
                inside ? form.updatedAt : form.publicUpdatedAt,
                shown.version());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// A form as it is answered.
    ///
    /// @param schema of its current version; null in lists
    record ShownForm(
            FormEntity form, ReachedForm reached, @Nullable String schema) {
        ShownForm with(String questions) {
            return new ShownForm(form, reached, questions);
        }

        /// As they see it who may not know of its group, it does not change with that.
        long version() {
            return reached.inside() ? form.version : form.publicVersion;
        }
    }

    @Schema(name = "FormDesk")
    public record AskingDesk(
            @Schema(examples = "3") long id,
            @Schema(examples = "cebox") String slug) {}

    @Schema(name = "FormWords", description = "In both languages, or one of them")
    public record Words(
            @Schema(examples = "Déclarer un incident") @Nullable
            String fr,

            @Schema(examples = "Report an incident") @Nullable
            String en) {
        static @Nullable Words of(@Nullable Texts texts) {
            return texts == null ? null : new Words(texts.fr(), texts.en());
        }
    }
}
