package dev.guichet.ticket.person.domain;

/// What became of a wish to change a person.
public sealed interface PersonDecision {
    /// @param person as they are from now on
    record Accepted(Person person) implements PersonDecision {}

    /// @param refusal why not
    record Refused(PersonRefusal refusal) implements PersonDecision {}
}
