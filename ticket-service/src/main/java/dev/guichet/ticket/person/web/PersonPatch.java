package dev.guichet.ticket.person.web;

import dev.guichet.kit.openapi.BodyExample;
import dev.guichet.ticket.input.Language;
import dev.guichet.ticket.input.Line;
import dev.guichet.ticket.input.Zone;
import dev.guichet.ticket.person.domain.PersonChange;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An RFC 7396 merge patch of a person: a member that is absent is a null here, one that is `null` is empty and, since
/// nothing of a person can be removed, invalid.
@Schema(name = "PersonPatch")
@BodyExample(name = "language", value = PersonPatch.EXAMPLE)
record PersonPatch(
        @Schema(implementation = String.class, examples = "Dominique Client") @Nullable
        Optional<@NotBlank @Size(max = 200) @Line String> name,

        @Schema(implementation = String.class, examples = "en") @Nullable
        Optional<@NotNull @Language String> locale,

        @Schema(implementation = String.class, examples = "Europe/London") @Nullable
        Optional<@NotNull @Zone String> zone,

        @Schema(implementation = Long.class, description = "Id; administrators of both organizations decide") @Nullable
        Optional<@NotNull Long> organization,

        @Schema(implementation = Boolean.class, description = "Administrators decide") @Nullable
        Optional<@NotNull Boolean> organizationViewer) {
    static final String EXAMPLE = """
            {"locale": "en", "zone": "Europe/London"}""";

    PersonChange change() {
        return new PersonChange(
                given(name).map(String::strip),
                given(locale),
                given(zone),
                given(organization),
                given(organizationViewer));
    }

    private static <T> Optional<T> given(@Nullable Optional<T> member) {
        return member == null ? Optional.empty() : member;
    }
}
