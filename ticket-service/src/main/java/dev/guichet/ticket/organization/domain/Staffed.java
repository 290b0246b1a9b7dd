package dev.guichet.ticket.organization.domain;

import java.util.List;

/// An organization and who acts for it.
///
/// @param administrators named at this very organization
/// @param integrators OIDC client ids bound to it
/// @param provenDomains those of its domains that DNS proves
public record Staffed(
        Organization organization,
        List<Administrator> administrators,
        List<String> integrators,
        List<String> provenDomains) {
    public Staffed {
        administrators = List.copyOf(administrators);
        integrators = List.copyOf(integrators);
        provenDomains = List.copyOf(provenDomains);
    }
}
