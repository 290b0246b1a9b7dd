package dev.guichet.notification.delivery.app;

import dev.guichet.notification.desk.DeskContacts;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// What is done about a desk that nobody joined.
@ApplicationScoped
public class UnstaffedDeskService {
    private final DeskContacts contacts;
    private final Announcements announcements;

    UnstaffedDeskService(DeskContacts contacts, Announcements announcements) {
        this.contacts = contacts;
        this.announcements = announcements;
    }

    /// Tells what waited for the desk to whoever serves it by now. In the root that was entered.
    @WithTransaction
    public Uni<Void> tell(long desk) {
        return contacts.lock(desk).chain(() -> announcements.announceWhatWaitedFor(desk));
    }
}
