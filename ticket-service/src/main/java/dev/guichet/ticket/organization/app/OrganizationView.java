package dev.guichet.ticket.organization.app;

import dev.guichet.ticket.organization.domain.NamedPerson;
import dev.guichet.ticket.organization.domain.OrganizationDetails;
import dev.guichet.ticket.organization.store.OrganizationEntity;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An organization as callers see it.
@Schema(name = "Organization", description = "A node of the tree; a root is a tenant")
public record OrganizationView(
        @Schema(examples = "9") long id,
        @Schema(examples = "client") String slug,
        @Schema(examples = "Client SA") String name,

        @Schema(description = "Id of the organization above; null for a root", examples = "3") @Nullable
        Long parent,

        @Schema(description = "Id of the root", examples = "3")
        long root,

        @Schema(description = "Ids from the root to this organization, both included", examples = "[3, 9]")
        List<Long> path,

        @Schema(
                description =
                        "Those it lists; how far each counts, `/organizations/{organization}/domains` tells. Null for"
                                + " those who do not configure it",
                examples = "[\"client.example\"]")
        @Nullable
        List<String> emailDomains,

        @Schema(
                description =
                        "Whether whoever has an address in one that is proven may sign up; null for those who do not"
                                + " configure it",
                examples = "false")
        @Nullable
        Boolean signUp,

        @Schema(description = "Named at this very organization; null for those who do not configure it") @Nullable
        List<AdministratorView> administrators,

        @Schema(description = "OIDC client ids bound to it; null for those who do not configure it", examples = "[]")
        @Nullable
        List<String> integrators,

        @Schema(description = "Named at this very organization; null when none is") @Nullable
        AccountManagerView accountManager,

        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "Also the ETag", examples = "1")
        long version) {
    /// @param configured whether the caller configures it, and so sees what it lists and in which version
    static OrganizationView of(OrganizationEntity organization, OrganizationDetails details, boolean configured) {
        NamedPerson accountManager = details.accountManager();
        return new OrganizationView(
                organization.id,
                organization.slug,
                organization.name,
                organization.parent,
                organization.root,
                organization.path(),
                configured ? details.emailDomains() : null,
                configured ? organization.signUp : null,
                configured
                        ? details.administrators().stream()
                                .map(AdministratorView::of)
                                .toList()
                        : null,
                configured ? details.integrators() : null,
                accountManager == null ? null : AccountManagerView.of(accountManager),
                organization.createdAt,
                configured ? organization.updatedAt : organization.publicUpdatedAt,
                configured ? organization.version : organization.publicVersion);
    }

    @Schema(name = "AccountManager", description = "Whom the members of the organization may turn to")
    public record AccountManagerView(
            @Schema(description = "Of the person", examples = "42")
            long id,

            @Schema(examples = "Noa Agent") String name,
            @Schema(examples = "agent@ops.example") String email) {
        static AccountManagerView of(NamedPerson person) {
            return new AccountManagerView(person.id(), person.name(), person.email());
        }
    }

    @Schema(name = "Administrator")
    public record AdministratorView(
            @Schema(description = "Of the person", examples = "41")
            long id,

            @Schema(examples = "Camille Chef") String name,
            @Schema(examples = "chef@client.example") String email) {
        static AdministratorView of(NamedPerson person) {
            return new AdministratorView(person.id(), person.name(), person.email());
        }
    }
}
