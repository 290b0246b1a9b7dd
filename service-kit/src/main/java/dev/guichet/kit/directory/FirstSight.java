package dev.guichet.kit.directory;

import dev.guichet.kit.caller.Principal;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/// What to do with a person whose subject is not known yet. The service that owns the directory makes them known.
public interface FirstSight {
    /// The roots that would take this person in. Asked before any root is entered.
    Uni<Candidates> candidates(Principal stranger);

    /// Takes the person into the root the request has just entered; empty when that root will not have them after all.
    Uni<Optional<Standing>> admit(Principal stranger, long root);
}
