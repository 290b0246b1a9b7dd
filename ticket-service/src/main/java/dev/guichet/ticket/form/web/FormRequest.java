package dev.guichet.ticket.form.web;

import dev.guichet.kit.openapi.BodyExample;
import dev.guichet.ticket.form.app.FormExamples;
import dev.guichet.ticket.form.domain.Audience;
import dev.guichet.ticket.form.domain.FormContent;
import dev.guichet.ticket.form.domain.FormPriority;
import dev.guichet.ticket.input.Line;
import dev.guichet.ticket.input.Slug;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A form to make.
@Schema(name = "NewForm")
@BodyExample(name = "form", value = FormExamples.REQUEST)
record FormRequest(
        @NotNull @Size(min = 1, max = 100) @Line @Schema(description = "Id or slug of the desk", examples = "cebox")
        String desk,

        @NotNull @Slug @Schema(description = "Unique within the desk", examples = "incident")
        String slug,

        @Size(min = 1, max = 100) @Line @Schema(description = "What its tickets are", examples = "incident") @Nullable
        String kind,

        @Schema(description = "Raises the priority of its tickets to this") @Nullable
        FormPriority priority,

        @Valid @Schema(description = "Omitted: it is called by its slug") @Nullable
        TextsBody title,

        @Valid @Nullable TextsBody help,

        @Schema(description = "Who fills it in; `requester` unless said. Only those at the desk read one for agents")
        @Nullable
        Audience audience,

        @Slug
        @Schema(
                description = "Slug of the group of the desk that its tickets go to, whatever the desk's rules say",
                examples = "support-ops")
        @Nullable
        String group,

        @NotNull SchemaBody schema) {
    FormContent content() {
        return new FormContent(
                slug,
                kind,
                priority,
                audience == null ? Audience.REQUESTER : audience,
                title == null ? null : title.over(null),
                help == null ? null : help.over(null),
                false,
                group);
    }
}
