package dev.guichet.ticket.desk.app;

import dev.guichet.kit.directory.Act;
import dev.guichet.kit.outbox.Outbox;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.Staff;
import dev.guichet.ticket.desk.store.DeskRepository;
import dev.guichet.ticket.desk.store.DeskStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// A desk is never written without telling the other services, members, groups and all.
@ApplicationScoped
class DeskWrites {
    private final DeskRepository desks;
    private final DeskStore store;
    private final DeskGroups groups;
    private final Outbox outbox;

    DeskWrites(DeskRepository desks, DeskStore store, DeskGroups groups, Outbox outbox) {
        this.desks = desks;
        this.store = store;
        this.groups = groups;
        this.outbox = outbox;
    }

    Uni<Staff> save(Desk desk, Act act) {
        return desks.save(desk).chain(() -> tell(desk, act));
    }

    /// One after the other: they share a session.
    Uni<Void> saveAll(List<Desk> all, Act act) {
        Uni<Void> saved = Uni.createFrom().voidItem();
        for (Desk desk : all) {
            saved = saved.chain(() -> save(desk, act)).replaceWithVoid();
        }
        return saved;
    }

    Uni<Staff> tell(Desk desk, Act act) {
        return store.staffed(desk)
                .call(staff -> groups.of(desk.id())
                        .chain(grouped -> outbox.append(DeskMessages.changed(staff, grouped, act))));
    }
}
