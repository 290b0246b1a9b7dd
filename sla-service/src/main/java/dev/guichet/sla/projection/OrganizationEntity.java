package dev.guichet.sla.projection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;

/// An organization as the directory tells it, which keeps its row by plain SQL (`DirectoryProjection`).
@Entity
@Immutable
@Table(name = "organization")
public class OrganizationEntity {
    @Id
    long id;

    Long[] path;

    /// For Hibernate.
    OrganizationEntity() {}

    /// Ids from the root to it, both included.
    public List<Long> path() {
        return List.of(path);
    }
}
