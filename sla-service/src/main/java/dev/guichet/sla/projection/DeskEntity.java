package dev.guichet.sla.projection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/// A desk as the directory tells it, which keeps its row by plain SQL (`DirectoryProjection`).
@Entity
@Immutable
@Table(name = "desk")
public class DeskEntity {
    @Id
    long id;

    @Column(name = "root_id")
    long root;

    @Column(name = "organization_id")
    long organization;

    String slug;
    String name;

    /// For Hibernate.
    DeskEntity() {}

    public long id() {
        return id;
    }

    public long root() {
        return root;
    }

    /// Id of the one that opened it; it may not be known here yet.
    public long organization() {
        return organization;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }
}
