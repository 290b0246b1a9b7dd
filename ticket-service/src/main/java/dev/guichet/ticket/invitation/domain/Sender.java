package dev.guichet.ticket.invitation.domain;

import org.jspecify.annotations.Nullable;

/// In whose name an invitation is mailed, as it was called when it was asked for.
///
/// @param organization name of the organization that the person is invited for; for a guest, the one that opened the
/// desk
/// @param desk name of the desk that answers it; null when there is none
public record Sender(String organization, @Nullable String desk) {}
