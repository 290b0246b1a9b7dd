package dev.guichet.ticket.organization.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an organization lists, and who acts for it.
///
/// @param accountManager whom its members may turn to; null when it has none of its own
/// @param administrators named at this very organization
/// @param integrators OIDC client ids bound to it
/// @param emailDomains canonical; how far each counts is another feature's
/// @param provenDomains those of them that DNS proves
public record OrganizationDetails(
        @Nullable NamedPerson accountManager,
        List<NamedPerson> administrators,
        List<String> integrators,
        List<String> emailDomains,
        List<String> provenDomains) {
    public static final OrganizationDetails NONE =
            new OrganizationDetails(null, List.of(), List.of(), List.of(), List.of());
}
