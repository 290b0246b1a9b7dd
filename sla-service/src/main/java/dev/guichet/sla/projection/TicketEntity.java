package dev.guichet.sla.projection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A ticket as its latest event told it, which keeps its row by plain SQL (`TicketStore`): where it is and who has to
/// do with it.
@Entity
@Immutable
@Table(name = "ticket")
public class TicketEntity {
    @Id
    long number;

    @Column(name = "desk_id")
    long desk;

    /// Null for a guest's.
    @Column(name = "organization_id")
    @Nullable
    Long organization;

    @Column(name = "requester_id")
    long requester;

    Long[] observerIds;

    /// Null when a person opened it.
    @Column(name = "client_id")
    @Nullable
    String client;

    /// For Hibernate.
    TicketEntity() {}

    public long desk() {
        return desk;
    }

    public @Nullable Long organization() {
        return organization;
    }

    public long requester() {
        return requester;
    }

    public Set<Long> observers() {
        return Set.copyOf(List.of(observerIds));
    }

    public @Nullable String client() {
        return client;
    }
}
