package dev.guichet.ticket.form.domain;

import dev.guichet.kit.directory.Rights;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which forms a caller reads. Who knows of a desk reads its forms for requesters (as `DeskAccess.knows`); those for
/// agents are for whoever sits there or configures it. A query asks this of every form it finds.
///
/// @param counters organizations whose desks the caller asks or sits at
/// @param branches organizations of whose desks, and of those below, the caller knows
/// @param desks those the caller sits at
/// @param configured organizations whose desks, and those below, the caller configures
public record FormReach(Set<Long> counters, Set<Long> branches, Set<Long> desks, Set<Long> configured) {
    public FormReach {
        counters = Set.copyOf(counters);
        branches = Set.copyOf(branches);
        desks = Set.copyOf(desks);
        configured = Set.copyOf(configured);
    }

    /// @param answers id of the organization that answers the caller's own requests, if one does
    public static FormReach of(Rights caller, Optional<Long> answers) {
        Set<Long> counters = new HashSet<>(caller.deskOrganizations());
        answers.ifPresent(counters::add);
        Set<Long> branches = caller.isIntegrator() ? Set.of(caller.organization()) : caller.administers();
        return new FormReach(counters, branches, caller.desks().keySet(), caller.administers());
    }

    /// Whether the caller configures a form's desk, and so the form: as `DeskAccess.configures`.
    ///
    /// @param path of the organization that opened the desk
    public static boolean configures(Rights caller, long desk, List<Long> path) {
        return caller.configures(path) || caller.supervises(desk);
    }
}
