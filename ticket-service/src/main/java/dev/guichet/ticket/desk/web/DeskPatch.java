package dev.guichet.ticket.desk.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.guichet.kit.openapi.BodyExample;
import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.desk.domain.DeskChange;
import dev.guichet.ticket.desk.domain.RulesChange;
import dev.guichet.ticket.input.Brand;
import dev.guichet.ticket.input.Language;
import dev.guichet.ticket.input.Line;
import dev.guichet.ticket.input.Slug;
import dev.guichet.ticket.input.Zone;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An RFC 7396 merge patch of a desk: a member that is absent is a null here, one that is `null` is empty and, since a
/// desk has all of them, invalid.
@Schema(name = "DeskPatch")
@BodyExample(name = "rules", value = DeskExamples.PATCH)
record DeskPatch(
        @Schema(implementation = String.class, examples = "support-ops") @Nullable
        Optional<@NotNull @Slug String> slug,

        @Schema(implementation = String.class, examples = "Support Ops") @Nullable
        Optional<@NotBlank @Size(max = 100) @Line String> name,

        @Schema(implementation = String.class, examples = "Ops") @Nullable
        Optional<@NotNull @Brand String> brand,

        @Schema(implementation = String.class, examples = "fr") @Nullable
        Optional<@NotNull @Language String> locale,

        @Schema(implementation = String.class, examples = "Europe/Paris") @Nullable
        Optional<@NotNull @Zone String> zone,

        @JsonProperty("default")
        @Schema(implementation = Boolean.class, description = "`true` takes over from the default one so far")
        @Nullable
        Optional<Boolean> takesAll,

        @Schema(implementation = RulesPatch.class) @Nullable Optional<@NotNull @Valid RulesPatch> rules,
        @Schema(implementation = LabelsBody.class) @Nullable Optional<@NotNull @Valid LabelsBody> labels) {
    DeskChange change() {
        return new DeskChange(
                given(slug),
                given(name).map(String::strip),
                given(brand),
                given(locale),
                given(zone),
                given(requireValue(takesAll)),
                given(rules).map(RulesPatch::change).orElse(RulesChange.NONE),
                given(labels).map(LabelsBody::labels));
    }

    /// By hand, since a violation of Bean Validation would point to a name that is not the one on the wire.
    private static @Nullable Optional<Boolean> requireValue(@Nullable Optional<Boolean> byDefault) {
        if (byDefault != null && byDefault.isEmpty()) {
            throw Refused.invalid("/default", "NOT_NULL");
        }
        return byDefault;
    }

    private static <T> Optional<T> given(@Nullable Optional<T> member) {
        return member == null ? Optional.empty() : member;
    }
}
