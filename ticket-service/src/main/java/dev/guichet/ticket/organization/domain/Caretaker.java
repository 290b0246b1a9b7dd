package dev.guichet.ticket.organization.domain;

/// The account manager of an organization: the person at a desk above it whom its members may turn to.
///
/// @param id of the person
public record Caretaker(long id, String name, String email) {}
