package dev.guichet.ticket.desk.domain;

import dev.guichet.kit.directory.Rights;
import java.util.List;

/// Who knows of a desk and who configures it. Paths are those of the organization that opened it.
public final class DeskAccess {
    private DeskAccess() {}

    /// Those whose requests it answers, its members and those of its sister desks, and whoever configures or acts for
    /// its organization. Not those further above or below.
    ///
    /// @param answers the caller's own requests
    public static boolean knows(Rights caller, Desk desk, List<Long> path, Answering answers) {
        return answers.is(desk)
                || caller.deskOrganizations().contains(desk.organization())
                || caller.configures(path)
                || caller.actsFor(path);
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
