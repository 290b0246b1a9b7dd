package dev.guichet.ticket.organization.domain;

/// A person who configures an organization and everything below it.
///
/// @param id of the person
public record Administrator(long id, String name, String email) {}
