package dev.guichet.ticket.desk.store;

/// An organization that opened a desk at which a person sits, by ids.
public record ServedOrganization(long person, long organization) {}
