package dev.guichet.ticket.desk.app;

import dev.guichet.kit.directory.Act;
import dev.guichet.kit.outbox.Outbox;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.sql.UniqueViolation;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskRefusal;
import dev.guichet.ticket.desk.domain.Staff;
import dev.guichet.ticket.desk.store.DeskStore;
import dev.guichet.ticket.desk.store.MemberStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// A desk is never written without telling the other services, members, groups and all.
@ApplicationScoped
class DeskWrites {
    private final DeskStore desks;
    private final MemberStore members;
    private final DeskGroups groups;
    private final Outbox outbox;

    DeskWrites(DeskStore desks, MemberStore members, DeskGroups groups, Outbox outbox) {
        this.desks = desks;
        this.members = members;
        this.groups = groups;
        this.outbox = outbox;
    }

    Uni<Staff> save(Desk desk, Act act) {
        return unlessTaken(desks.save(desk)).chain(() -> tell(desk, act));
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
        return members.staffed(desk)
                .call(staff -> groups.of(desk.id())
                        .chain(grouped -> outbox.append(DeskMessages.changed(staff, grouped, act))));
    }

    static <T> Uni<T> unlessTaken(Uni<T> write) {
        return write.onFailure(UniqueViolation.of("desk_slug_taken"))
                .transform(taken -> Refused.because(DeskRefusal.DESK_SLUG_TAKEN));
    }
}
