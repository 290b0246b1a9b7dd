package dev.guichet.ticket.ticket.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where somebody's tickets are, as the keys they are found by; a ticket found by any of them may be seen.
///
/// @param root everything of the root that an organization asked
/// @param desks ids of desks
/// @param colleagues the tickets of one organization
/// @param below the id of an organization, meant with all those below it
/// @param client of the program that opened them, as far as they are guests'
/// @param requester id of the person who asks
/// @param observer id of the person who follows
/// @param inside ids of the desks whose tickets show them their inside, wherever they look
public record Scope(
        boolean root,
        Set<Long> desks,
        @Nullable Colleagues colleagues,
        @Nullable Long below,
        @Nullable String client,
        @Nullable Long requester,
        @Nullable Long observer,
        Set<Long> inside) {
    public static final Scope NOTHING = new Scope(false, Set.of(), null, null, null, null, null, Set.of());

    /// The tickets that an organization has at some desks.
    ///
    /// @param everywhere at all desks but `desks`; otherwise at `desks` only
    public record Colleagues(long organization, boolean everywhere, Set<Long> desks) {
        public Colleagues {
            desks = Set.copyOf(desks);
        }
    }

    public Scope {
        desks = Set.copyOf(desks);
        inside = Set.copyOf(inside);
    }

    public static Scope desks(Set<Long> desks) {
        return new Scope(false, desks, null, null, null, null, null, desks);
    }
}
