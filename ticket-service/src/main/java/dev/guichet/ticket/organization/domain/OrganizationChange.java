package dev.guichet.ticket.organization.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What to change of an organization; what is empty stays.
///
/// @param parent id of the organization to move it below
public record OrganizationChange(
        Optional<String> slug,
        Optional<String> name,
        Optional<List<String>> emailDomains,
        Optional<Long> parent,
        Optional<WantedCaretaker> caretaker,
        Optional<Boolean> signUp) {

    /// @param person id; null for nobody
    public record WantedCaretaker(@Nullable Long person) {}

    private static final OrganizationChange NONE = new OrganizationChange(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public boolean isEmpty() {
        return equals(NONE);
    }

    /// Whether it leads the organization elsewhere; a root can be led nowhere, so any parent is elsewhere.
    public boolean moves(Organization organization) {
        return parent.isPresent() && !parent.get().equals(organization.parent());
    }
}
