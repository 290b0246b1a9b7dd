package dev.guichet.ticket.ticket.domain;

import dev.guichet.events.Channel;
import dev.guichet.events.TicketStatus;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Which tickets somebody wants listed, among those they may see. What is null does not narrow.
///
/// @param view where to look; null is everywhere
/// @param statuses any of them, as with every set here; none is any
/// @param awaiting who hold them, as the caller sees it
/// @param desk slug
/// @param group slug, of desks that the caller is at or administers
/// @param assignee id of the person
/// @param unassigned those that nobody has taken
/// @param q words that begin words of the subject, or a number
public record TicketFilter(
        @Nullable View view,
        Set<TicketStatus> statuses,
        Set<Awaiting> awaiting,
        Set<Priority> priorities,
        @Nullable String desk,
        @Nullable String group,
        @Nullable Long assignee,
        boolean unassigned,
        @Nullable Long requester,
        @Nullable Long number,
        @Nullable Long followUpOf,
        Set<String> kinds,
        Set<String> categories,
        @Nullable String tag,
        @Nullable String externalId,
        Set<Channel> channels,
        @Nullable Instant updatedAfter,
        @Nullable String q) {
    public TicketFilter {
        statuses = ordered(statuses);
        awaiting = ordered(awaiting);
        priorities = ordered(priorities);
        kinds = ordered(kinds);
        categories = ordered(categories);
        channels = ordered(channels);
    }

    /// The order of a plain copy differs from one process to the next, and a cursor is bound to what the filter reads
    /// as.
    private static <E extends Comparable<E>> Set<E> ordered(Set<E> any) {
        return Collections.unmodifiableSet(new TreeSet<>(any));
    }

    /// Where to look.
    public enum View {
        /// what the caller asked for
        REQUESTED,
        /// what the caller follows
        CC,
        /// what the caller's organization asked for; for an integrator, those below too
        ORGANIZATION,
        /// what waits at the caller's desks
        QUEUE,
        /// what is closed
        ARCHIVE
    }
}
