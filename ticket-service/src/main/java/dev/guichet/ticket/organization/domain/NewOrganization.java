package dev.guichet.ticket.organization.domain;

import java.util.List;

/// An organization about to exist.
///
/// @param administrators who configures it from the start
public record NewOrganization(
        String slug, String name, List<String> emailDomains, List<FirstAdministrator> administrators) {
    public NewOrganization {
        emailDomains = List.copyOf(emailDomains);
        administrators = List.copyOf(administrators);
    }

    /// A person made administrator by address, known or not.
    ///
    /// @param name used when the address is new
    public record FirstAdministrator(String email, String name) {}
}
