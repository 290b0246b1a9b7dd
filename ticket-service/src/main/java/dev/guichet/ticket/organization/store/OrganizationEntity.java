package dev.guichet.ticket.organization.store;

import dev.guichet.ticket.organization.domain.Organization;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity(name = "Organization")
@Table(name = "organization")
class OrganizationEntity {
    @Id
    long id;

    long rootId;

    @Nullable
    Long parentId;

    Long[] path;
    String slug;
    String name;
    Instant createdAt;
    Instant updatedAt;
    long version;

    static OrganizationEntity of(Organization organization) {
        OrganizationEntity entity = new OrganizationEntity();
        entity.id = organization.id();
        entity.rootId = organization.root();
        entity.parentId = organization.parent();
        entity.path = organization.path().toArray(Long[]::new);
        entity.createdAt = organization.createdAt();
        entity.become(organization);
        return entity;
    }

    void become(Organization organization) {
        slug = organization.slug();
        name = organization.name();
        updatedAt = organization.updatedAt();
        version = organization.version();
    }

    Organization toDomain(List<String> emailDomains) {
        return new Organization(
                id, rootId, parentId, List.of(path), slug, name, emailDomains, createdAt, updatedAt, version);
    }
}
