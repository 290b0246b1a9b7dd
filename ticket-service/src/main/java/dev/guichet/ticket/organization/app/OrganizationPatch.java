package dev.guichet.ticket.organization.app;

import dev.guichet.ticket.input.DomainName;
import dev.guichet.ticket.input.Line;
import dev.guichet.ticket.input.OwnDomain;
import dev.guichet.ticket.input.Slug;
import dev.guichet.ticket.organization.store.OrganizationEntity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An RFC 7396 merge patch of an organization: a member that is absent is a null here, one that is `null` is
/// empty: no domains, no account manager, or invalid.
@Schema(name = "OrganizationPatch")
public record OrganizationPatch(
        @Schema(implementation = String.class, examples = "client") @Nullable
        Optional<@NotNull @Slug String> slug,

        @Schema(implementation = String.class, examples = "Client SA") @Nullable
        Optional<@NotBlank @Size(max = 200) @Line String> name,

        @Schema(
                type = SchemaType.ARRAY,
                implementation = String.class,
                description = "Replaces all; null removes all. Each counts once it is confirmed or proven",
                examples = "[\"client.example\"]")
        @Nullable
        Optional<@Size(max = 100) List<@NotNull @DomainName @OwnDomain String>> emailDomains,

        @Schema(
                implementation = Long.class,
                description = "Id of the organization to move it below; administrators of both places decide",
                examples = "12")
        @Nullable
        Optional<@NotNull Long> parent,

        @Schema(
                implementation = Long.class,
                description = "Id of a member of a desk of the organization or of one above; null removes",
                examples = "42")
        @Nullable
        Optional<Long> accountManager,

        @Schema(
                implementation = Boolean.class,
                description = "Whether whoever has an address in one of the domains may sign up")
        @Nullable
        Optional<@NotNull Boolean> signUp) {
    boolean namesNothing() {
        return Stream.of(slug, name, emailDomains, parent, accountManager, signUp)
                .allMatch(Objects::isNull);
    }

    /// Id of the organization to move it below; empty when it stays. A root can be led nowhere: any parent is
    /// elsewhere.
    Optional<Long> elsewhere(OrganizationEntity organization) {
        return parent == null ? Optional.empty() : parent.filter(id -> !id.equals(organization.parent));
    }

    List<String> domains() {
        return emailDomains == null ? List.of() : OrganizationCreate.canonical(emailDomains.orElse(List.of()));
    }

    @Nullable
    Long accountManagerOr(@Nullable Long present) {
        return accountManager == null ? present : accountManager.orElse(null);
    }

    /// What is the organization's own. Where it is and who takes care of it is decided elsewhere.
    void applyTo(OrganizationEntity organization) {
        if (slug != null) {
            organization.slug = slug.orElseThrow();
        }
        if (name != null) {
            organization.name = name.orElseThrow().strip();
        }
        if (signUp != null) {
            organization.signUp = signUp.orElseThrow();
        }
    }
}
