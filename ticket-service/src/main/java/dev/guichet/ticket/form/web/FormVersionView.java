package dev.guichet.ticket.form.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.guichet.ticket.form.domain.FormVersion;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One version of a form's questions.
@Schema(name = "FormVersion")
record FormVersionView(
        @Schema(examples = "1") int version,

        @Schema(
                type = SchemaType.OBJECT,
                additionalProperties = Schema.True.class,
                description = "As its author wrote it; null in lists")
        @JsonRawValue
        @Nullable
        String schema,

        Instant createdAt,
        Author createdBy) {
    static FormVersionView of(FormVersion version) {
        return new FormVersionView(
                version.number(),
                version.schema().isEmpty() ? null : version.schema(),
                version.createdAt(),
                new Author(version.createdBy(), version.author()));
    }

    @Schema(name = "FormAuthor")
    record Author(
            @Schema(description = "Id of the person; null for a program", examples = "42") @Nullable
            Long person,

            @Schema(examples = "Sacha Supervisor") String name) {}
}
