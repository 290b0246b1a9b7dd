package dev.guichet.notification.delivery.app;

import dev.guichet.events.DeskChanged;
import dev.guichet.events.ObserversChanged;
import dev.guichet.notification.delivery.store.LostRightsStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Takes back mails that wait while their readers lose the right to read them, within the transaction of the event that
/// says so.
@ApplicationScoped
public class Withdrawals {
    private final LostRightsStore store;

    Withdrawals(LostRightsStore store) {
        this.store = store;
    }

    public Uni<Void> from(ObserversChanged event) {
        return store.followNoMore(event.ticket().number(), event.removed());
    }

    /// Once the directory knows who is at the desk.
    public Uni<Void> from(DeskChanged event) {
        return store.leftTheDesk(event.desk().id());
    }
}
