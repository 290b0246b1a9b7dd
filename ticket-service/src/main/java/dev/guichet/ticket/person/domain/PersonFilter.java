package dev.guichet.ticket.person.domain;

import org.jspecify.annotations.Nullable;

/// Which of the persons that a caller knows to list; null does not narrow.
///
/// @param organization id of the organization they belong to
/// @param email their address, canonical; what is no address is nobody's
/// @param guest whether they are of no organization
/// @param q words that begin words of the name or of the address
public record PersonFilter(
        @Nullable Long organization,
        @Nullable String email,
        @Nullable Boolean guest,
        @Nullable String q) {}
