package dev.guichet.ticket.form.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.guichet.ticket.form.domain.Form;
import dev.guichet.ticket.form.domain.FormContent;
import dev.guichet.ticket.form.domain.FormPriority;
import dev.guichet.ticket.form.domain.ShownForm;
import dev.guichet.ticket.form.domain.Texts;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A form as callers see it.
@Schema(name = "Form", description = "What a desk asks of those who open a ticket there")
record FormView(
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

        @Schema(
                enumeration = {"requester", "agent"},
                examples = "requester")
        String audience,

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
        long version) {
    static FormView of(ShownForm shown) {
        Form form = shown.form();
        FormContent content = form.content();
        FormPriority priority = content.priority();
        return new FormView(
                form.id(),
                new AskingDesk(form.desk(), shown.deskSlug()),
                content.slug(),
                content.kind(),
                priority == null ? null : FormWords.of(priority),
                Words.of(content.title()),
                Words.of(content.help()),
                FormWords.of(content.audience()),
                content.group(),
                content.archived(),
                form.archivedAt(),
                form.currentVersion(),
                shown.schema(),
                form.createdAt(),
                form.updatedAt(),
                form.version());
    }

    @Schema(name = "FormDesk")
    record AskingDesk(
            @Schema(examples = "3") long id,
            @Schema(examples = "cebox") String slug) {}

    @Schema(name = "FormWords", description = "In both languages, or one of them")
    record Words(
            @Schema(examples = "Déclarer un incident") @Nullable
            String fr,

            @Schema(examples = "Report an incident") @Nullable
            String en) {
        static @Nullable Words of(@Nullable Texts texts) {
            return texts == null ? null : new Words(texts.fr(), texts.en());
        }
    }
}
