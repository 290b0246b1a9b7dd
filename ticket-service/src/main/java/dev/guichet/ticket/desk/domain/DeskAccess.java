package dev.guichet.ticket.desk.domain;

import dev.guichet.kit.directory.Rights;
import java.util.List;

/// Who knows of a desk and who configures it. Paths are those of the organization that opened it.
public final class DeskAccess {
    private DeskAccess() {}

    /// @param asks whether this is a desk the caller's own requests may go to
    public static boolean knows(Rights caller, Desk desk, List<Long> path, boolean asks) {
        return asks || caller.isMemberOf(desk.id()) || caller.configures(path) || caller.actsFor(path);
    }

    /// Administrators of its organization or above it, and its own supervisors.
    public static boolean configures(Rights caller, Desk desk, List<Long> path) {
        return caller.configures(path) || caller.supervises(desk.id());
    }

    /// Only those who configure a desk and its agents read who is at it.
    public static boolean readsMembers(Rights caller, Desk desk, List<Long> path) {
        return caller.isMemberOf(desk.id()) || configures(caller, desk, path);
    }
}
