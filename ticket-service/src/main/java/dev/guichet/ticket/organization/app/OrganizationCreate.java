package dev.guichet.ticket.organization.app;

import dev.guichet.kit.address.MailDomain;
import dev.guichet.kit.address.Mailbox;
import dev.guichet.ticket.input.DomainName;
import dev.guichet.ticket.input.Line;
import dev.guichet.ticket.input.MailAddress;
import dev.guichet.ticket.input.OwnDomain;
import dev.guichet.ticket.input.Slug;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An organization to found.
@Schema(name = "NewOrganization")
public record OrganizationCreate(
        @Schema(description = "Id of the organization above; omitted by operators, who found roots", examples = "3")
        @Nullable
        Long parent,

        @NotNull @Slug @Schema(description = "Unique within the root", examples = "client")
        String slug,

        @NotBlank @Size(max = 200) @Line @Schema(examples = "Client SA")
        String name,

        @Size(max = 100) @Schema(examples = "[\"client.example\"]") @Nullable
        List<@NotNull @DomainName @OwnDomain String> emailDomains,

        @Size(max = 50) @Nullable List<@NotNull @Valid AdministratorRequest> administrators) {
    List<String> domains() {
        return canonical(emailDomains == null ? List.of() : emailDomains);
    }

    List<AdministratorRequest> named() {
        return administrators == null ? List.of() : administrators;
    }

    static List<String> canonical(List<String> asGiven) {
        return asGiven.stream()
                .map(domain -> MailDomain.of(domain).name())
                .distinct()
                .sorted()
                .toList();
    }

    /// Whoever configures it from the start.
    @Schema(name = "NewAdministrator")
    public record AdministratorRequest(
            @NotNull @MailAddress @Schema(examples = "chef@client.example", pattern = MailAddress.PATTERN)
            String email,

            @Size(max = 200)
            @Line
            @Schema(description = "For an address not known yet", examples = "Camille Chef")
            @Nullable
            String name) {
        String address() {
            return Mailbox.of(email).address();
        }

        String called() {
            return name == null ? "" : name.strip();
        }
    }
}
