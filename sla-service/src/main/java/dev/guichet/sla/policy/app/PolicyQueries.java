package dev.guichet.sla.policy.app;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.problem.Refused;
import dev.guichet.sla.policy.domain.DeskPolicy;
import dev.guichet.sla.policy.store.DeskStore;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Policies as their readers see them.
@ApplicationScoped
public class PolicyQueries {
    private final DeskStore desks;
    private final CallerRights caller;

    PolicyQueries(DeskStore desks, CallerRights caller) {
        this.desks = desks;
        this.caller = caller;
    }

    /// @param desk id or slug
    /// @throws Refused `UNKNOWN_DESK`
    @WithTransaction
    public Uni<DeskPolicy> of(String desk) {
        return caller.current().chain(rights -> desks.find(desk).map(found -> PolicyAccess.readable(rights, found)));
    }

    /// The policies the caller may read, of the newest desks first.
    ///
    /// @param before only of desks with smaller ids
    @WithTransaction
    public Uni<List<DeskPolicy>> readable(long before, int atMost) {
        return caller.current()
                .chain(rights -> desks.page(before, rights.desks().keySet(), rights.administers(), atMost));
    }
}
