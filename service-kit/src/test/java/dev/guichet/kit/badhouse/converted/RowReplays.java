package dev.guichet.kit.badhouse.converted;

import dev.guichet.kit.idempotency.ReplayGuard;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/// Web that asks the repository and the session, in a transaction of its own. Abstract, so that it guards nothing.
abstract class RowReplays implements ReplayGuard {
    RowRepository rows = new RowRepository();

    @WithTransaction
    Uni<Mutiny.Session> session() {
        return Panache.getSession();
    }
}
