package dev.guichet.ticket.ticket.domain;

import dev.guichet.kit.directory.Membership;
import dev.guichet.ticket.desk.domain.Desk;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whom somebody may have follow a ticket, when it opens and later: the one rule. Who acts for the desk, anybody; who
/// acts for the requester, those of the requester's organization.
public final class Following {
    private Following() {}

    /// @param home id of the requester's organization; null for a guest, who has no colleagues
    static boolean areColleagues(Collection<Participant> persons, @Nullable Long home) {
        return persons.stream().allMatch(person -> Membership.shared(person.organization(), home));
    }

    /// A program acts for the organization it is bound to and those below: bound to the desk's or above, for the desk
    /// too, like an agent; bound below, for those who ask it.
    ///
    /// @param bound id of the organization that a program is bound to; null for a person
    /// @param asking the requester's; null for a guest
    public static boolean actsForDesk(@Nullable Long bound, Desk desk, @Nullable Structure asking) {
        if (bound == null) {
            return false;
        }
        if (bound == desk.organization() || bound == desk.root()) {
            return true;
        }
        // A desk is of one above whoever asks it, so the way to them from the root says who is above whom.
        List<Long> path = asking == null ? List.of() : asking.path();
        int at = path.indexOf(bound);
        return at >= 0 && at < path.indexOf(desk.organization());
    }
}
