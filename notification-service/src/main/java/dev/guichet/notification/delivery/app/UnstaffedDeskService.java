package dev.guichet.notification.delivery.app;

import dev.guichet.notification.desk.DeskLocks;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What is done about a desk that nobody joined.
@ApplicationScoped
public class UnstaffedDeskService {
    private final DeskLocks locks;
    private final NotificationPlanner planner;

    UnstaffedDeskService(DeskLocks locks, NotificationPlanner planner) {
        this.locks = locks;
        this.planner = planner;
    }

    /// Tells what waited for the desk to whoever serves it by now. In the root that was entered.
    @WithTransaction
    public Uni<Void> tell(long desk) {
        return locks.toTell(List.of(desk)).chain(() -> planner.planWhatWaitedFor(desk));
    }
}
