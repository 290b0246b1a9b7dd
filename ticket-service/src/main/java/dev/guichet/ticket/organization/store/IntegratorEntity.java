package dev.guichet.ticket.organization.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// The organization that a program acts for: a client acts for one of one root only.
@Entity
@Table(name = "integrator")
class IntegratorEntity {
    /// As OIDC knows it.
    @Id
    @Column(name = "client_id")
    String client;

    @Column(name = "root_id", updatable = false)
    long root;

    @Column(name = "organization_id", updatable = false)
    long organization;

    /// For Hibernate.
    IntegratorEntity() {}

    IntegratorEntity(OrganizationEntity organization, String client) {
        this.client = client;
        root = organization.root;
        this.organization = organization.id;
    }
}
