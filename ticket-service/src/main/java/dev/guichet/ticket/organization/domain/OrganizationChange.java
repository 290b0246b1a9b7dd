package dev.guichet.ticket.organization.domain;

import java.util.List;
import java.util.Optional;

/// What to change of an organization; what is empty stays.
public record OrganizationChange(Optional<String> slug, Optional<String> name, Optional<List<String>> emailDomains) {
    public static final OrganizationChange NONE =
            new OrganizationChange(Optional.empty(), Optional.empty(), Optional.empty());

    public boolean isEmpty() {
        return equals(NONE);
    }
}
