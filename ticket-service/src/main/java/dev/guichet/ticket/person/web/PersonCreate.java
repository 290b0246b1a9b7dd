package dev.guichet.ticket.person.web;

import dev.guichet.kit.address.Mailbox;
import dev.guichet.kit.openapi.BodyExample;
import dev.guichet.ticket.input.Language;
import dev.guichet.ticket.input.Line;
import dev.guichet.ticket.input.MailAddress;
import dev.guichet.ticket.input.Zone;
import dev.guichet.ticket.person.domain.Address;
import dev.guichet.ticket.person.domain.WantedPerson;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A person to make known.
@Schema(name = "NewPerson")
@BodyExample(name = "person", value = PersonCreate.EXAMPLE)
record PersonCreate(
        @NotNull @MailAddress @Schema(examples = "someone@client.example", pattern = MailAddress.PATTERN)
        String email,

        @Size(max = 200)
        @Line
        @Schema(description = "Omitted: what comes before the @", examples = "Dominique Client")
        @Nullable
        String name,

        @Schema(
                description =
                        "Id; omitted: the organization that has the domain; else an administrator's own, and whom agents and"
                                + " programs make known becomes a guest, of no organization",
                examples = "9")
        @Nullable
        Long organization,

        @Language
        @Schema(description = "Omitted: that of the desk that answers them, else `fr`", examples = "fr")
        @Nullable
        String locale,

        @Zone
        @Schema(
                description = "Omitted: that of the desk that answers them, else `Europe/Paris`",
                examples = "Europe/Paris")
        @Nullable
        String zone,

        @Schema(description = "May see every ticket of their organization; administrators decide") @Nullable
        Boolean organizationViewer) {
    static final String EXAMPLE = """
            {"email": "someone@client.example", "name": "Dominique Client", "organization": 9}""";

    WantedPerson wanted() {
        return new WantedPerson(
                Mailbox.of(email).address(),
                name == null || name.isBlank() ? Address.name(email.strip()) : name.strip(),
                locale,
                zone,
                Optional.ofNullable(organization),
                Boolean.TRUE.equals(organizationViewer));
    }
}
