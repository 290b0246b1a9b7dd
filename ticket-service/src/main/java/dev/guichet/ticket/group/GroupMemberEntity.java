package dev.guichet.ticket.group;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/// Who is in a group. The database takes whoever leaves the desk, and whoever is in a group that goes, out of it.
@Entity
@Table(name = "desk_group_member")
class GroupMemberEntity {
    @EmbeddedId
    GroupMember member;

    @Column(name = "root_id", updatable = false)
    long root;

    @Column(name = "desk_id", updatable = false)
    long desk;

    /// For Hibernate.
    GroupMemberEntity() {}

    GroupMemberEntity(GroupEntity group, long person) {
        member = new GroupMember(group.id, person);
        root = group.root;
        desk = group.desk;
    }
}
