package dev.guichet.ticket.invitation.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A mail by which somebody gets to sign in: the identity provider's own, with a link that works once and for a time.
///
/// @param address of the person when it was asked for
/// @param reason code: why it failed or, while it is queued, why the last attempt was put off
/// @param sentAt when the identity provider said that it had sent the mail
public record Invitation(
        long id,
        long person,
        String address,
        InvitationState state,
        @Nullable String reason,
        Instant createdAt,
        @Nullable Instant sentAt,
        long version) {}
