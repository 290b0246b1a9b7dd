package dev.guichet.ticket.organization.domain;

/// Somebody who administers an organization or is its account manager.
///
/// @param id of the person
public record NamedPerson(long id, String name, String email) {}
