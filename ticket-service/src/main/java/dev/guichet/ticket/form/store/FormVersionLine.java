package dev.guichet.ticket.form.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A version without its schema: a page of them could be many megabytes.
public record FormVersionLine(
        int number, Instant createdAt, @Nullable Long createdBy, String author) {}
