package dev.guichet.ticket.form.domain;

import dev.guichet.kit.directory.Rights;
import dev.guichet.ticket.desk.domain.Answering;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which forms a caller reads. Who knows of a desk reads its forms for requesters (as `DeskAccess.knows`); those for
/// agents are for whoever sits there or configures it. A query asks this of every form it finds.
///
/// @param counters organizations whose desks the caller asks or sits at
/// @param guestDesk the one a guest asks; null for everybody else
/// @param branches organizations of whose desks, and of those below, the caller knows
/// @param desks those the caller sits at
/// @param configured organizations whose desks, and those below, the caller configures
public record FormReach(
        Set<Long> counters, @Nullable Long guestDesk, Set<Long> branches, Set<Long> desks, Set<Long> configured) {
    public FormReach {
        counters = Set.copyOf(counters);
        branches = Set.copyOf(branches);
        desks = Set.copyOf(desks);
        configured = Set.copyOf(configured);
    }

    /// @param answers the caller's own requests
    public static FormReach of(Rights caller, Answering answers) {
        Set<Long> counters = new HashSet<>(caller.deskOrganizations());
        if (answers.organization() != null) {
            counters.add(answers.organization());
        }
        Set<Long> branches = caller.isIntegrator() ? caller.branches() : caller.administers();
        return new FormReach(
                counters, answers.guestDesk(), branches, caller.desks().keySet(), caller.administers());
    }

    /// Whether the caller configures a form's desk, and so the form: as `DeskAccess.configures`.
    ///
    /// @param path of the organization that opened the desk
    public static boolean configures(Rights caller, long desk, List<Long> path) {
        return caller.configures(path) || caller.supervises(desk);
    }
}
