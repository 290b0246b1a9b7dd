package dev.guichet.ticket.person.store;

import dev.guichet.ticket.sql.Rows;
import dev.guichet.ticket.sql.Sql;
import dev.guichet.ticket.sql.SqlFile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/// Where guests take part in tickets.
@ApplicationScoped
public class GuestTickets {
    private static final SqlFile AT_DESKS = SqlFile.of("person/guest-at-desks");

    /// Whether one of the desks has a ticket that the guest asks or follows.
    public Uni<Boolean> areAt(Collection<Long> desks, long guest) {
        return Sql.first(AT_DESKS.with("guest", guest).and("desks", desks.toArray(Long[]::new)), Rows::flag)
                .map(found -> found.orElse(false));
    }
}
