package dev.guichet.ticket.desk.domain;

import org.jspecify.annotations.Nullable;

/// The forms that a desk offers, as far as its rules have to fit them.
///
/// @param count how many
/// @param strayKind a kind that one of them is for and the desk does not take; null when there is none
public record OfferedForms(long count, @Nullable String strayKind) {}
