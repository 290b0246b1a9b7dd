package dev.guichet.ticket.desk.app;

import dev.guichet.events.GroupMembers;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/// What desks need to know of their groups, which are a feature of their own: every method runs inside the caller's
/// transaction, which holds the desk.
public interface DeskGroups {
    /// Every group of the desk in the order of their ids, those that nobody is in among them.
    Uni<List<GroupMembers>> of(long desk);

    Uni<Boolean> has(long desk, String slug);

    /// Takes somebody who leaves the desk out of its groups.
    Uni<Void> leave(long desk, long person, Instant now);
}
