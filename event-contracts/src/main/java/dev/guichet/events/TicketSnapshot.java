package dev.guichet.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The ticket after the change, so that a consumer converges from later events alone.
///
/// @param organization id of the requester's organization; none for a guest
/// @param episode number of the period during which timers run; rises within the ticket
/// @param statusSince start of the episode; timers count from it
/// @param group of the desk that it was given to; none for a ticket of the whole desk
/// @param client OIDC client id of the program that opened it; none when a person did
public record TicketSnapshot(
        long number,
        String subject,
        TicketStatus status,
        long episode,
        Instant statusSince,
        DeskRef desk,
        @Nullable Long organization,
        PersonRef requester,
        List<PersonRef> observers,
        @Nullable PersonRef assignee,
        @Nullable GroupRef group,
        @Nullable String client) {}
