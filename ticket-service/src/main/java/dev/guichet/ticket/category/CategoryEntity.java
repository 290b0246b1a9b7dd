package dev.guichet.ticket.category;

import dev.guichet.ticket.organization.domain.Organization;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/// What requests are about. It belongs to an organization and holds for everything below it, until one of them has a
/// category of the same slug.
@Entity
@Table(name = "category")
class CategoryEntity {
    // One at a time: lists go by id, newest first, and blocks of several replicas would mix the order.
    @Id
    @GeneratedValue
    @SequenceGenerator(sequenceName = "category_id_seq", allocationSize = 1)
    long id;

    @Column(name = "root_id", updatable = false)
    long root;

    @Column(name = "organization_id", updatable = false)
    long organization;

    /// Unique within the organization; what tickets say.
    String slug;

    CategoryLabels labels;

    /// Takes no new tickets; those that have it keep it.
    boolean archived;

    @Column(updatable = false)
    Instant createdAt;

    Instant updatedAt;

    @Version
    long version;

    /// For Hibernate.
    CategoryEntity() {}

    CategoryEntity(Organization owner, CategoryCreate wanted, Instant now) {
        root = owner.root();
        organization = owner.id();
        slug = wanted.slug();
        labels = wanted.labels().stripped();
        createdAt = now;
        updatedAt = now;
        version = 1;
    }

    /// What is not named stays; what names nothing is no change.
    void change(CategoryPatch patch, Instant now) {
        if (patch.namesNothing()) {
            return;
        }
        slug = patch.slugOr(slug);
        labels = patch.labelsOr(labels);
        archived = patch.archivedOr(archived);
        updatedAt = now;
    }
}
