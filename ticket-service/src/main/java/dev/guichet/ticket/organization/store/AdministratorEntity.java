package dev.guichet.ticket.organization.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/// Who configures an organization and everything below it.
@Entity
@Table(name = "administrator")
class AdministratorEntity {
    @EmbeddedId
    Key named;

    @Column(name = "root_id", updatable = false)
    long root;

    /// For Hibernate.
    AdministratorEntity() {}

    AdministratorEntity(OrganizationEntity organization, long person) {
        named = new Key(organization.id, person);
        root = organization.root;
    }

    @Embeddable
    record Key(
            @Column(name = "organization_id") long organization,
            @Column(name = "person_id") long person) {}
}
