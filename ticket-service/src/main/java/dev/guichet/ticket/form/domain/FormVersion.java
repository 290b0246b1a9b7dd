package dev.guichet.ticket.form.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The questions of a form as they were from one change to the next. Immutable: old tickets point at it.
///
/// @param number from 1 on, without gaps
/// @param schema the author's JSON Schema, members in the author's order
/// @param createdBy id of the person; null for a program
/// @param author their name then, or the program's
public record FormVersion(
        long root,
        long form,
        int number,
        String schema,
        Instant createdAt,
        @Nullable Long createdBy,
        String author) {}
