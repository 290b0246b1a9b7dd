package dev.guichet.ticket.form.web;

import dev.guichet.kit.text.Characters;
import dev.guichet.ticket.form.domain.Texts;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Words in both languages, or one of them; in a merge patch an absent one stays and `null` removes it.
@Schema(name = "FormTexts")
record TextsBody(
        @Schema(implementation = String.class, examples = "Déclarer un incident") @Nullable
        Optional<@Size(max = 4000) @Pattern(regexp = TextsBody.SAYS_SOMETHING) String> fr,

        @Schema(implementation = String.class, examples = "Report an incident") @Nullable
        Optional<@Size(max = 4000) @Pattern(regexp = TextsBody.SAYS_SOMETHING) String> en) {
    /// Unlike `@NotBlank` it lets pass what a patch removes.
    static final String SAYS_SOMETHING = "\\s*\\S[\\s\\S]*";

    /// Cleaned before they are looked at: what nobody sees are no words.
    TextsBody {
        fr = cleaned(fr);
        en = cleaned(en);
    }

    /// @param before what they change; null: nothing yet
    /// @return null when neither is left
    @Nullable
    Texts over(@Nullable Texts before) {
        String french = fr == null ? (before == null ? null : before.fr()) : fr.orElse(null);
        String english = en == null ? (before == null ? null : before.en()) : en.orElse(null);
        return french == null && english == null ? null : new Texts(french, english);
    }

    private static @Nullable Optional<String> cleaned(@Nullable Optional<String> text) {
        return text == null ? null : text.map(Characters::text);
    }
}
