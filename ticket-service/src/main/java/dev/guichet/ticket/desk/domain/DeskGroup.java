package dev.guichet.ticket.desk.domain;

import dev.guichet.events.GroupRef;

/// A group of a desk, as its tickets name it.
///
/// @param slug unique within the desk; it stays, since rules, forms and saved lists name it
public record DeskGroup(long id, String slug, String name) {
    /// The group as events carry it.
    public GroupRef ref() {
        return new GroupRef(id, slug, name);
    }
}
