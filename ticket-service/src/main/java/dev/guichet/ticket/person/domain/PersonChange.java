package dev.guichet.ticket.person.domain;

import java.util.Optional;

/// What to change of a person; what is empty stays. The e-mail stays always: whoever proves it becomes this person.
public record PersonChange(
        Optional<String> name,
        Optional<String> locale,
        Optional<String> zone,
        Optional<Long> organization,
        Optional<Boolean> organizationViewer) {
    /// Whether it touches what only administrators decide.
    boolean movesOrEmpowers() {
        return organization.isPresent() || organizationViewer.isPresent();
    }

    /// Whether it touches nothing but the language and zone of what is written to them.
    boolean onlyHowTheyRead() {
        return name.isEmpty() && !movesOrEmpowers();
    }
}
