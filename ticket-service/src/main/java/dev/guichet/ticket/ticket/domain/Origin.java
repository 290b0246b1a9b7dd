package dev.guichet.ticket.ticket.domain;

import dev.guichet.events.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a ticket comes from: what never changes of it.
///
/// @param root the tenant
/// @param organization the requester's, when they asked; null for a guest's
/// @param externalBy who gave it `externalId`: a client id, or `person:<id>`
/// @param externalId their own name for the request, unique among theirs
/// @param form it was filled in with
/// @param followUpOf the closed ticket it continues
/// @param client of the program that opened it; null when a person did
public record Origin(
        long root,
        @Nullable Structure organization,
        Participant requester,
        Channel channel,
        Instant createdAt,
        @Nullable String externalBy,
        @Nullable String externalId,
        @Nullable FilledForm form,
        @Nullable TicketLink followUpOf,
        @Nullable String client) {
    /// Id of the requester's organization; null for a guest's.
    public @Nullable Long organizationId() {
        return organization == null ? null : organization.id();
    }

    /// Number of the closed ticket it continues.
    public @Nullable Long continues() {
        return followUpOf == null ? null : followUpOf.number();
    }
}
