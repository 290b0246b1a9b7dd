package dev.guichet.ticket.desk.domain;

import dev.guichet.kit.directory.Membership;
import org.jspecify.annotations.Nullable;

/// What answers somebody's own requests: the desks of one level, or for a guest the desk that made them known.
///
/// @param organization that opened those desks; null for a guest, and when there is none
/// @param guestDesk id of a guest's; null for everybody else
public record Answering(
        @Nullable Long organization, @Nullable Long guestDesk) {
    public static final Answering NOBODY = new Answering(null, null);

    public static Answering level(long organization) {
        return new Answering(organization, null);
    }

    public static Answering guests(long desk) {
        return new Answering(null, desk);
    }

    boolean is(Desk desk) {
        return Membership.shared(organization, desk.organization()) || (guestDesk != null && guestDesk == desk.id());
    }
}
