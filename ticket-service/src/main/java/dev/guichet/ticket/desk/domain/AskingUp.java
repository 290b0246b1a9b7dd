package dev.guichet.ticket.desk.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which level answers a request: the nearest organization above the requester's that has a desk. Members of a root
/// have nobody above them and ask the root's own.
public final class AskingUp {
    private AskingUp() {}

    /// @param path ids from the root to the requester's organization, both included
    /// @param withDesks those of them that opened a desk
    public static Optional<Long> level(List<Long> path, Set<Long> withDesks) {
        return above(path).stream().filter(withDesks::contains).findFirst();
    }

    /// The levels that may answer, nearest first; none for who is of no organization.
    public static List<Long> above(List<Long> path) {
        if (path.isEmpty()) {
            return path;
        }
        return path.size() == 1 ? path : path.subList(0, path.size() - 1).reversed();
    }
}
