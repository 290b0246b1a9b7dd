package dev.guichet.ticket.sql;

import java.util.List;

/// Some of the rows of a list whose rows may be large: as many as were asked for, or fewer when they are.
///
/// @param more whether others follow the last of them
public record Slice<T>(List<T> rows, boolean more) {
    /// After so much no further row begins. A message has 1 MiB of text at most, so a slice stays far below what a
    /// small heap holds, also while its text is made HTML and both are turned into JSON.
    public static final long BYTES = 2 * 1024 * 1024;
}
