package dev.guichet.ticket.desk.domain;

import java.time.Instant;

/// Some of a desk's members, whom tickets are given to together.
///
/// @param version rises when its name or who is in it changes: its ETag
public record Group(long root, long desk, DeskGroup identity, Instant createdAt, Instant updatedAt, long version) {
    /// A new one, whose id is not known yet.
    public static Group made(Desk desk, String slug, String name, Instant now) {
        return new Group(desk.root(), desk.id(), new DeskGroup(0, slug, name), now, now, 1);
    }

    public long id() {
        return identity.id();
    }

    public Group numbered(long given) {
        return new Group(
                root, desk, new DeskGroup(given, identity.slug(), identity.name()), createdAt, updatedAt, version);
    }

    public Group named(String name, Instant now) {
        return new Group(root, desk, new DeskGroup(id(), identity.slug(), name), createdAt, now, version + 1);
    }

    /// The same group, one version later: who is in it has changed.
    public Group touched(Instant now) {
        return named(identity.name(), now);
    }
}
