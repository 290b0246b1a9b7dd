package dev.guichet.ticket.ticket.domain;

import org.jspecify.annotations.Nullable;

/// What the form that a ticket is filled in with says of it.
///
/// @param kind that it is of; null leaves it to whoever asks
/// @param priority the least it has; null leaves it to whoever asks
public record FormDemands(@Nullable String kind, @Nullable Priority priority) {
    public static final FormDemands NONE = new FormDemands(null, null);

    boolean excludes(@Nullable String other) {
        return kind != null && other != null && !kind.equals(other);
    }

    /// The kind is the form's where nobody said one.
    Content met(Content asked) {
        Content formed = asked.kind() == null && kind != null ? asked.ofKind(kind) : asked;
        return priority == null ? formed : formed.atLeast(priority);
    }
}
