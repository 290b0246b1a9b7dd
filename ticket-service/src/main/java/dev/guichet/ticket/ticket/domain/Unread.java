package dev.guichet.ticket.ticket.domain;

import java.util.Set;

/// Numbers of tickets where something happened that somebody neither did nor read.
///
/// @param all for those who read what is internal
/// @param shown for everybody else
public record Unread(Set<Long> all, Set<Long> shown) {
    public static final Unread NOTHING = new Unread(Set.of(), Set.of());

    public Unread {
        all = Set.copyOf(all);
        shown = Set.copyOf(shown);
    }

    /// @param inside whether they read what is internal in it
    public boolean has(long number, boolean inside) {
        return (inside ? all : shown).contains(number);
    }
}
