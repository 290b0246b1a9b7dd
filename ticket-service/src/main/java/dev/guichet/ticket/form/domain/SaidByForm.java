package dev.guichet.ticket.form.domain;

import org.jspecify.annotations.Nullable;

/// What a form says of its tickets now, whatever version of its questions they answer.
///
/// @param kind of them; null leaves it to them
/// @param priority the least of them; null leaves it to them
public record SaidByForm(@Nullable String kind, @Nullable FormPriority priority) {}
