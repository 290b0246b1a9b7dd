package dev.guichet.ticket.organization.web;

import dev.guichet.ticket.organization.domain.Administrator;
import dev.guichet.ticket.organization.domain.Caretaker;
import dev.guichet.ticket.organization.domain.Organization;
import dev.guichet.ticket.organization.domain.Shown;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An organization as callers see it.
@Schema(name = "Organization", description = "A node of the tree; a root is a tenant")
record OrganizationView(
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
    static OrganizationView of(Shown shown) {
        Organization organization = shown.staffed().organization();
        boolean configured = shown.configured();
        return new OrganizationView(
                organization.id(),
                organization.slug(),
                organization.name(),
                organization.parent(),
                organization.root(),
                organization.path(),
                configured ? organization.emailDomains() : null,
                configured ? organization.signUp() : null,
                configured ? administrators(shown) : null,
                configured ? shown.staffed().integrators() : null,
                accountManager(organization.caretaker()),
                organization.createdAt(),
                organization.updatedAt(),
                organization.version());
    }

    private static List<AdministratorView> administrators(Shown shown) {
        return shown.staffed().administrators().stream()
                .map(AdministratorView::of)
                .toList();
    }

    private static @Nullable AccountManagerView accountManager(@Nullable Caretaker caretaker) {
        return caretaker == null ? null : new AccountManagerView(caretaker.id(), caretaker.name(), caretaker.email());
    }

    @Schema(name = "AccountManager", description = "Whom the members of the organization may turn to")
    record AccountManagerView(
            @Schema(description = "Of the person", examples = "42")
            long id,

            @Schema(examples = "Noa Agent") String name,
            @Schema(examples = "agent@ops.example") String email) {}

    @Schema(name = "Administrator")
    record AdministratorView(
            @Schema(description = "Of the person", examples = "41")
            long id,

            @Schema(examples = "Camille Chef") String name,
            @Schema(examples = "chef@client.example") String email) {
        static AdministratorView of(Administrator administrator) {
            return new AdministratorView(administrator.id(), administrator.name(), administrator.email());
        }
    }
}
