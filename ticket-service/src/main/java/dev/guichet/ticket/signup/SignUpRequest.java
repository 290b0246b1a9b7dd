package dev.guichet.ticket.signup;

import dev.guichet.kit.address.Mailbox;
import dev.guichet.ticket.input.Language;
import dev.guichet.ticket.input.Line;
import dev.guichet.ticket.input.MailAddress;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who asks to sign up.
@Schema(name = "SignUp")
record SignUpRequest(
        @NotNull @MailAddress @Schema(examples = "someone@client.example", pattern = MailAddress.PATTERN)
        String email,

        @Size(max = 200)
        @Line
        @Schema(
                description = "For the account; its owner may change it. Omitted: what comes before the @",
                examples = "Dominique Client")
        @Nullable
        String name,

        @Language @Schema(description = "Of the mail; omitted: as `Accept-Language` says", examples = "fr") @Nullable
        String locale) {
    SignUp signUp(Locale asked, String network) {
        return new SignUp(Mailbox.of(email).address(), name, locale == null ? asked.getLanguage() : locale, network);
    }
}
