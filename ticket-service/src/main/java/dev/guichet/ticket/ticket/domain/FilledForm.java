package dev.guichet.ticket.ticket.domain;

/// The form that a ticket was filled in with, in the version it keeps.
public record FilledForm(long id, String slug, int version) {}
