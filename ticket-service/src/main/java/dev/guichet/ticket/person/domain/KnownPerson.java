package dev.guichet.ticket.person.domain;

/// A person and where they belong.
public record KnownPerson(Person person, Home home) {}
