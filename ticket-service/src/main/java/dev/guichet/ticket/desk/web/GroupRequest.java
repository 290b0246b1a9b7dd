package dev.guichet.ticket.desk.web;

import dev.guichet.ticket.input.Line;
import dev.guichet.ticket.input.Slug;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A group to make.
@Schema(name = "NewDeskGroup")
record GroupRequest(
        @NotNull @Slug @Schema(description = "Unique within the desk; it stays", examples = "support-ops")
        String slug,

        @NotBlank @Size(max = 100) @Line @Schema(examples = "Support Ops")
        String name) {
    /// A merge patch of a group: a member that is absent is a null here, one that is `null` is empty and invalid.
    @Schema(name = "DeskGroupPatch")
    record Patch(
            @Schema(implementation = String.class, maxLength = 100, examples = "Support Ops") @Nullable
            Optional<@NotBlank @Size(max = 100) @Line String> name) {
        /// Null when it stays.
        @Nullable
        String wanted() {
            return name == null ? null : name.map(String::strip).orElse(null);
        }
    }
}
