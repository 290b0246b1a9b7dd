package dev.guichet.ticket.organization.store;

import dev.guichet.ticket.organization.domain.Organization;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An organization as it is kept.
@Entity
@Table(name = "organization")
public class OrganizationEntity {
    @Id
    public long id;

    @Column(name = "root_id", updatable = false)
    public long root;

    @Column(name = "parent_id")
    public @Nullable Long parent;

    Long[] path;

    public String slug;
    public String name;

    /// Id of the person.
    @Column(name = "account_manager_id")
    public @Nullable Long accountManager;

    /// Whether whoever has an address in one of its proven domains may ask for an invitation themselves.
    public boolean signUp;

    @Column(updatable = false)
    public Instant createdAt;

    public Instant updatedAt;

    @Version
    public long version;

    /// The same for whoever does not configure it.
    public long publicVersion;

    public Instant publicUpdatedAt;

    /// For Hibernate.
    OrganizationEntity() {}

    /// @param above null for a root
    public OrganizationEntity(long id, @Nullable Organization above, String slug, String name, Instant now) {
        this.id = id;
        this.slug = slug;
        this.name = name;
        root = above == null ? id : above.root();
        parent = above == null ? null : above.id();
        path = below(above == null ? List.of() : above.path(), Stream.of(id));
        createdAt = now;
        updatedAt = now;
        version = 1;
        publicVersion = 1;
        publicUpdatedAt = now;
    }

    /// As whoever knows of it sees it.
    public Organization organization() {
        return new Organization(id, root, path, slug, name, accountManager);
    }

    public List<Long> path() {
        return List.of(path);
    }

    /// @param above neither itself nor below it
    public void moveBelow(Organization above) {
        parent = above.id();
        path = below(above.path(), Stream.of(id));
    }

    /// Keeps its way down from an organization above it that has moved.
    ///
    /// @param from the path of that one before, `to` its path now
    public void follow(List<Long> from, List<Long> to) {
        path = below(to, path().stream().skip(from.size()));
    }

    /// Its next version. Whoever does not configure it learns only of what they see.
    ///
    /// @param before what they saw until now
    public void changed(Organization before, Instant now) {
        updatedAt = now;
        if (!organization().equals(before)) {
            publicVersion++;
            publicUpdatedAt = now;
        }
    }

    private static Long[] below(List<Long> above, Stream<Long> rest) {
        return Stream.concat(above.stream(), rest).toArray(Long[]::new);
    }
}
