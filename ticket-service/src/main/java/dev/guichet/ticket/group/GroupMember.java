package dev.guichet.ticket.group;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/// A group and somebody in it, by ids.
@Embeddable
record GroupMember(
        @Column(name = "group_id") long groupId,
        @Column(name = "person_id") long personId) {}
