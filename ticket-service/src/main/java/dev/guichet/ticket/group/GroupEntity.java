package dev.guichet.ticket.group;

import dev.guichet.ticket.desk.domain.Desk;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/// Some of a desk's members, whom tickets are given to together. Whose turn it is there is written by the statement
/// that
/// gives a ticket to somebody, and is no part of it.
@Entity
@Table(name = "desk_group")
class GroupEntity {
    // One at a time: lists go by id, newest first, and blocks of several replicas would mix the order.
    @Id
    @GeneratedValue
    @SequenceGenerator(sequenceName = "desk_group_id_seq", allocationSize = 1)
    long id;

    @Column(name = "root_id", updatable = false)
    long root;

    @Column(name = "desk_id", updatable = false)
    long desk;

    /// Unique within the desk; it stays, since rules, forms and saved lists name it.
    @Column(updatable = false)
    String slug;

    String name;

    @Column(updatable = false)
    Instant createdAt;

    Instant updatedAt;

    /// Rises when its name or who is in it changes.
    @Version
    long version;

    /// For Hibernate.
    GroupEntity() {}

    GroupEntity(Desk owner, GroupCreate wanted, Instant now) {
        root = owner.root();
        desk = owner.id();
        slug = wanted.slug();
        name = wanted.name().strip();
        createdAt = now;
        updatedAt = now;
        version = 1;
    }

    /// What is not named stays, and so does what is named as it is.
    void change(GroupPatch patch, Instant now) {
        String wanted = patch.nameOr(name);
        if (!wanted.equals(name)) {
            name = wanted;
            updatedAt = now;
        }
    }

    /// Who is in it has changed.
    void touch(Instant now) {
        updatedAt = now;
    }
}
