package dev.guichet.ticket.group;

import dev.guichet.kit.openapi.BodyExample;
import dev.guichet.ticket.input.Line;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An RFC 7396 merge patch of a group: a member that is absent is a null here, one that is `null` is empty and,
/// since a group has a name, invalid.
@Schema(name = "DeskGroupPatch")
@BodyExample(name = "name", value = GroupPatch.EXAMPLE)
record GroupPatch(
        @Schema(implementation = String.class, maxLength = 100, examples = "Support Ops") @Nullable
        Optional<@NotBlank @Size(max = 100) @Line String> name) {
    static final String EXAMPLE = """
            {"name": "Support Ops, second line"}""";

    String nameOr(String present) {
        return name == null ? present : name.orElseThrow().strip();
    }
}
