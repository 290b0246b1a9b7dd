package dev.guichet.ticket.form.app;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.guichet.kit.openapi.BodyExample;
import dev.guichet.kit.view.Tagged;
import dev.guichet.ticket.form.store.FormVersionEntity;
import dev.guichet.ticket.form.store.FormVersionLine;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One version of a form's questions.
@Schema(name = "FormVersion")
@BodyExample(name = "version", value = FormExamples.VERSION)
public record FormVersionView(
        @Schema(examples = "1") int version,

        @Schema(
                type = SchemaType.OBJECT,
                additionalProperties = Schema.True.class,
                description = "As its author wrote it; null in lists")
        @JsonRawValue
        @Nullable
        String schema,

        Instant createdAt,
        Author createdBy)
        implements Tagged {
    @Override
    public String tag() {
        return Integer.toString(version);
    }

    static FormVersionView of(FormVersionEntity version) {
        return new FormVersionView(
                version.key.number(), version.schema, version.createdAt, new Author(version.createdBy, version.author));
    }

    static FormVersionView of(FormVersionLine version) {
        return new FormVersionView(
                version.number(), null, version.createdAt(), new Author(version.createdBy(), version.author()));
    }

    @Schema(name = "FormAuthor")
    public record Author(
            @Schema(description = "Id of the person; null for a program", examples = "42") @Nullable
            Long person,

            @Schema(examples = "Sacha Supervisor") String name) {}
}
