package dev.guichet.ticket.desk.domain;

import dev.guichet.events.DeskMember;
import java.util.List;

/// A group and who is in it.
public record ShownGroup(Group group, List<DeskMember> members) {
    public ShownGroup {
        members = List.copyOf(members);
    }
}
