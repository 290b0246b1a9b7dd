package dev.guichet.ticket.ticket.domain;

import dev.guichet.events.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a ticket comes from: what never changes of it.
///
/// @param root the tenant
/// @param organization the requester's, when they asked
/// @param externalBy who gave it `externalId`: a client id, or `person:<id>`
/// @param externalId their own name for the request, unique among theirs
/// @param form it was filled in with
/// @param followUpOf number of the closed ticket it continues
public record Origin(
        long root,
        Structure organization,
        Participant requester,
        Channel channel,
        Instant createdAt,
        @Nullable String externalBy,
        @Nullable String externalId,
        @Nullable FilledForm form,
        @Nullable Long followUpOf) {}
