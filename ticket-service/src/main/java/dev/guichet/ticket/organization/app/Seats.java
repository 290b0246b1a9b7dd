package dev.guichet.ticket.organization.app;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// Where persons sit. Desks tell; organizations know none.
public interface Seats {
    /// Within the caller's transaction: by id of the person, the organizations that opened the desks they sit at.
    /// Without those who sit nowhere.
    Uni<Map<Long, Set<Long>>> of(Collection<Long> persons);
}
