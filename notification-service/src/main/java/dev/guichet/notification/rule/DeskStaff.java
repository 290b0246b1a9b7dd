package dev.guichet.notification.rule;

import dev.guichet.events.PersonRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who serves a desk, as far as one of its tickets needs them.
///
/// @param members all of them
/// @param group ids of those who are in the ticket's group; none for a ticket of the whole desk
public record DeskStaff(List<PersonRef> members, Set<Long> group) {
    public static final DeskStaff NONE = new DeskStaff(List.of(), Set.of());

    public DeskStaff {
        members = List.copyOf(members);
        group = Set.copyOf(group);
    }

    /// Those who have a ticket without assignee: its group, or the whole desk while nobody is in that.
    List<PersonRef> inCharge() {
        List<PersonRef> grouped =
                members.stream().filter(member -> group.contains(member.id())).toList();
        return grouped.isEmpty() ? members : grouped;
    }

    Optional<PersonRef> member(long person) {
        return members.stream().filter(member -> member.id() == person).findFirst();
    }
}
