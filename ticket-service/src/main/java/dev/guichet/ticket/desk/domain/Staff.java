package dev.guichet.ticket.desk.domain;

import dev.guichet.events.DeskMember;
import dev.guichet.events.DeskRole;
import java.util.List;
import java.util.Optional;

/// A desk and who is at it.
public record Staff(Desk desk, List<DeskMember> members) {
    public Staff {
        members = List.copyOf(members);
    }

    /// Why a member may not leave; empty when they may, or are none. A desk that has a supervisor keeps one, and
    /// one that has members keeps somebody.
    public Optional<DeskRefusal> without(long person) {
        if (isLastSupervisor(person)) {
            return Optional.of(DeskRefusal.LAST_SUPERVISOR);
        }
        return members.size() == 1 && members.getFirst().person() == person
                ? Optional.of(DeskRefusal.LAST_MEMBER)
                : Optional.empty();
    }

    /// Why somebody may not have the role, whether they are members yet or not; empty when they may.
    public Optional<DeskRefusal> with(long person, DeskRole role) {
        return role == DeskRole.AGENT && isLastSupervisor(person)
                ? Optional.of(DeskRefusal.LAST_SUPERVISOR)
                : Optional.empty();
    }

    private boolean isLastSupervisor(long person) {
        List<Long> supervisors = members.stream()
                .filter(member -> member.role() == DeskRole.SUPERVISOR)
                .map(DeskMember::person)
                .toList();
        return supervisors.equals(List.of(person));
    }
}
