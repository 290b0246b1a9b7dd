package dev.guichet.notification.delivery.domain;

import dev.guichet.notification.mail.MailModel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A delivery that a worker has taken for one attempt.
///
/// @param letter null when what the ledger holds cannot be read
/// @param attempts made, this one included
/// @param answers of the relay about this mail so far: attempts that met no relay are none
/// @param createdAt when it was written into the ledger
/// @param occurredAt when what it tells of happened
/// @param takenAt when the worker took it, by the clock of the database
public record DueDelivery(
        DeliveryId id,
        long person,
        String recipient,
        String messageId,
        @Nullable MailModel letter,
        int attempts,
        int answers,
        Instant createdAt,
        Instant occurredAt,
        Instant takenAt) {}
