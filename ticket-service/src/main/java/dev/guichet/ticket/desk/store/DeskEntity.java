package dev.guichet.ticket.desk.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;

@Entity(name = "Desk")
@Table(name = "desk")
class DeskEntity {
    @Id
    long id;

    long rootId;
    long organizationId;
    String slug;
    String name;
    String brand;
    String locale;
    String zone;

    @Column(name = "is_default")
    boolean byDefault;

    String onAgentReply;
    String closedReply;
    boolean agentsMayArchive;

    @ColumnTransformer(write = "?::jsonb")
    String labels;

    Instant createdAt;
    Instant updatedAt;
    long version;
}
