package dev.guichet.events;

import java.time.Instant;
import java.util.UUID;

/// What every event says of itself.
///
/// @param eventId UUIDv7, also the CloudEvents `id`; consumers deduplicate on it
/// @param occurredAt when the change was made, by the producer's clock
/// @param root the tenant
/// @param cause id of the request or event that led to this one; one action of a caller is one cause
/// @param version of the aggregate after the change, assigned under its row lock; rises by at least one each time
public record EventMeta(UUID eventId, Instant occurredAt, long root, Actor actor, String cause, long version) {}
