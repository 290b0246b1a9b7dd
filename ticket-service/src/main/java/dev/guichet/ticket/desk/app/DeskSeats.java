package dev.guichet.ticket.desk.app;

import dev.guichet.ticket.desk.store.DeskMemberRepository;
import dev.guichet.ticket.organization.app.Seats;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// Who sits at the desks of which organization, for organizations, which know no desk.
@ApplicationScoped
class DeskSeats implements Seats {
    private final DeskMemberRepository members;

    DeskSeats(DeskMemberRepository members) {
        this.members = members;
    }

    @Override
    public Uni<Map<Long, Set<Long>>> of(Collection<Long> persons) {
        return members.seats(persons);
    }
}
