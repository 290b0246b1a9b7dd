package dev.guichet.ticket.desk.domain;

import dev.guichet.events.DeskMember;
import java.util.List;

/// A desk and who is at it.
public record Staff(Desk desk, List<DeskMember> members) {
    public Staff {
        members = List.copyOf(members);
    }
}
