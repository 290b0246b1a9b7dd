package dev.guichet.ticket.invitation.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An invitation that a worker has taken.
///
/// @param name of the person, for an account that is made
/// @param locale `fr` or `en`: of the mail, and of the account
/// @param organization name of the organization that the person is invited for; null when it was not written down
/// @param desk name of the desk that answers it; null when there is none
/// @param attempt counted from 1; what it comes to is written down only while no other was made since
/// @param createdAt when it was asked for
/// @param takenAt when the worker took it, by the same clock: that of the database
public record DueInvitation(
        long id,
        String address,
        String name,
        String locale,
        @Nullable String organization,
        @Nullable String desk,
        int attempt,
        Instant createdAt,
        Instant takenAt) {}
