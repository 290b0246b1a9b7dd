package dev.guichet.ticket.ticket.web;

import dev.guichet.kit.openapi.BodyExample;
import dev.guichet.kit.text.Characters;
import dev.guichet.ticket.input.Line;
import dev.guichet.ticket.input.PastedLine;
import dev.guichet.ticket.input.Slug;
import dev.guichet.ticket.ticket.domain.Content;
import dev.guichet.ticket.ticket.domain.Priority;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An RFC 7396 merge patch of a ticket: a member that is absent is a null here, one that is `null` is empty and removes
/// what can be removed.
@Schema(name = "TicketPatch")
@BodyExample(name = "patch", value = TicketExamples.PATCH)
record TicketPatch(
        @Schema(implementation = String.class, maxLength = 255) @Nullable
        Optional<@NotBlank @Size(max = 255) @PastedLine String> subject,

        @Schema(implementation = String.class, maxLength = 100) @Nullable
        Optional<@Size(min = 1, max = 100) @Line String> kind,

        @Schema(implementation = String.class) @Nullable Optional<@NotNull Priority> priority,

        @Schema(implementation = String.class, maxLength = 100) @Nullable
        Optional<@Size(min = 1, max = 100) @Line String> category,

        @Schema(
                implementation = String.class,
                description = "Slug of a group of the desk, by its agents only; `null` for none",
                examples = "second-line")
        @Nullable
        Optional<@Slug String> group,

        @Schema(
                type = SchemaType.ARRAY,
                implementation = String.class,
                maxItems = 20,
                description = "All of them anew, by the desk's agents and by programs only")
        @Nullable
        Optional<@Size(max = 20) List<@NotBlank @Size(max = 50) @Line String>> tags,

        @Schema(type = SchemaType.OBJECT, description = "Itself a merge patch of the fields") @Nullable
        Optional<Fields> fields) {
    Content applyTo(Content content) {
        return new Content(
                subject == null
                        ? content.subject()
                        : subject.map(Characters::line).orElse(content.subject()),
                kind == null ? content.kind() : kind.orElse(null),
                priority == null ? content.priority() : priority.orElse(content.priority()),
                category == null ? content.category() : category.orElse(null),
                tags == null ? content.tags() : NewTicket.tags(tags.orElse(List.of())),
                fields == null
                        ? content.fields()
                        : fields.map(f -> f.patch(content.fields())).orElse("{}"));
    }
}
