package dev.guichet.notification.intake;

import dev.guichet.events.DeskChanged;
import dev.guichet.events.DirectoryEvent;
import dev.guichet.events.GuichetEvent;
import dev.guichet.events.SlaEvent;
import dev.guichet.events.TicketEvent;
import dev.guichet.events.Topics;
import dev.guichet.kit.directory.DirectoryProjection;
import dev.guichet.kit.inbox.Effect;
import dev.guichet.notification.delivery.app.NotificationPlanner;
import dev.guichet.notification.delivery.app.Withdrawals;
import dev.guichet.notification.desk.DeskContacts;
import dev.guichet.notification.desk.DeskLocks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/// An event of the directory: who is who, and for a desk that was waited for, what waited.
@ApplicationScoped
class DirectoryEffect implements Effect {
    private final DirectoryProjection directory;
    private final DeskLocks locks;
    private final DeskContacts contacts;
    private final NotificationPlanner planner;
    private final Withdrawals withdrawals;

    DirectoryEffect(
            DirectoryProjection directory,
            DeskLocks locks,
            DeskContacts contacts,
            NotificationPlanner planner,
            Withdrawals withdrawals) {
        this.directory = directory;
        this.locks = locks;
        this.contacts = contacts;
        this.planner = planner;
        this.withdrawals = withdrawals;
    }

    @Override
    public String topic() {
        return Topics.DIRECTORY;
    }

    @Override
    public Uni<Void> prepare(List<GuichetEvent> events) {
        return locks.toTell(events.stream()
                .filter(DeskChanged.class::isInstance)
                .map(event -> ((DeskChanged) event).desk().id())
                .collect(Collectors.toSet()));
    }

    @Override
    public Uni<Void> apply(GuichetEvent event) {
        return switch (event) {
            case DeskChanged changed -> desk(changed);
            case DirectoryEvent changed -> directory.apply(changed);
            case TicketEvent _, SlaEvent _ -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> desk(DeskChanged changed) {
        return directory
                .apply(changed)
                .chain(() -> contacts.apply(changed))
                .chain(() -> withdrawals.from(changed))
                .chain(() -> planner.planWhatWaitedFor(changed.desk().id()));
    }
}
