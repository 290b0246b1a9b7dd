package dev.guichet.kit.directory;

import dev.guichet.kit.caller.Principal;
import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// First sight where the directory is a projection: the event that links a subject may lag behind their first request,
/// so a verified address that nobody has claimed is enough, but for roots that have proved its domain, which go first
/// here as there. Writes nothing, admits nobody new.
@DefaultBean
@ApplicationScoped
class KnownByAddress implements FirstSight {
    private final StandingQueries standings;

    KnownByAddress(StandingQueries standings) {
        this.standings = standings;
    }

    @Override
    public Uni<Candidates> candidates(Principal stranger) {
        return standings
                .unlinked(stranger)
                .map(found -> found.stream().map(Standing::root).toList())
                .chain(known -> standings.proving(stranger).map(proving -> new Candidates(known, proving, List.of())));
    }

    @Override
    public Uni<Optional<Standing>> admit(Principal stranger, long root) {
        return standings
                .unlinked(stranger)
                .map(found -> found.stream()
                        .filter(standing -> standing.root() == root)
                        .findFirst());
    }
}
