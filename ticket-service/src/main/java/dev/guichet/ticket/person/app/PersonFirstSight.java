package dev.guichet.ticket.person.app;

import dev.guichet.kit.caller.Principal;
import dev.guichet.kit.directory.Candidates;
import dev.guichet.kit.directory.FirstSight;
import dev.guichet.kit.directory.Standing;
import dev.guichet.kit.directory.StandingQueries;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// Persons appear when they first sign in: by an address somebody gave before, or by the domain of an organization.
@ApplicationScoped
class PersonFirstSight implements FirstSight {
    private final StandingQueries standings;
    private final Admission admission;

    PersonFirstSight(StandingQueries standings, Admission admission) {
        this.standings = standings;
        this.admission = admission;
    }

    @Override
    public Uni<Candidates> candidates(Principal stranger) {
        return standings.unlinked(stranger).chain(known -> admission.candidates(stranger, roots(known)));
    }

    @Override
    public Uni<Optional<Standing>> admit(Principal stranger, long root) {
        return admission.admit(stranger).map(person -> person.map(id -> new Standing(root, id, null, null)));
    }

    private static List<Long> roots(List<Standing> known) {
        return known.stream().map(Standing::root).toList();
    }
}
