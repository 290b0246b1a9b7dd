package dev.guichet.ticket.group;

import dev.guichet.kit.openapi.BodyExample;
import dev.guichet.ticket.input.Line;
import dev.guichet.ticket.input.Slug;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A group to make.
@Schema(name = "NewDeskGroup")
@BodyExample(name = "group", value = GroupCreate.EXAMPLE)
record GroupCreate(
        @NotNull @Slug @Schema(description = "Unique within the desk; it stays", examples = "support-ops")
        String slug,

        @NotBlank @Size(max = 100) @Line @Schema(examples = "Support Ops")
        String name) {
    static final String EXAMPLE = """
            {"slug": "support-ops", "name": "Support Ops"}""";
}
