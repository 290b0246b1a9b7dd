package dev.guichet.ticket.person.domain;

import java.time.Instant;

/// That somebody has an address, as a token says.
///
/// @param at when, by the clock of the identity provider
public record ProvenAddress(String subject, String email, Instant at) {}
