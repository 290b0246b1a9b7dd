package dev.guichet.ticket.form.domain;

import java.util.Map;

/// What became of the reading of a moment.
public sealed interface ReadMoment {
    /// @param text RFC 3339 with its offset
    record At(String text) implements ReadMoment {}

    /// @param code stable, as violations have it
    /// @param args of its text
    record Unclear(String code, Map<String, Object> args) implements ReadMoment {}
}
