package dev.guichet.ticket.ticket.domain;

import dev.guichet.events.Actor;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskGroup;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known when somebody opens a ticket.
///
/// @param caller who opens it
/// @param programs id of the organization that an integrator is bound to; null for a person
/// @param requester who asks; null when nobody has the address given
/// @param organization of the requester, null for a guest; of one whom nobody knows the one named for them
/// @param desk the one that answers; null when there is none of that slug, or none at all
/// @param agent whether the caller is a member of `desk`
/// @param sits whether the caller, who names somebody else, is a member of any desk
/// @param staffed whether `desk` has members
/// @param category what the category asked for is to `desk`
/// @param form of `desk`, the one asked for; null when none was, or there is none of that slug
/// @param group of `desk`: the one asked for, else the form's, else the desk's own; null when there is none
/// @param observers those of the addresses given that belong to somebody
/// @param taken number of the ticket that has the external id already
/// @param number of the ticket, should it open: the higher, the later; null until nothing must be done first
/// @param now by the clock of the database
public record Circumstances(
        Actor caller,
        @Nullable Long programs,
        @Nullable Participant requester,
        @Nullable Structure organization,
        @Nullable Desk desk,
        boolean agent,
        boolean staffed,
        boolean sits,
        CategoryStanding category,
        @Nullable OfferedForm form,
        @Nullable DeskGroup group,
        List<Participant> observers,
        @Nullable Long taken,
        @Nullable Long number,
        Instant now) {}
