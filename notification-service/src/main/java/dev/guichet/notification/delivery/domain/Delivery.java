package dev.guichet.notification.delivery.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One mail to one person, as the ledger tells of it.
///
/// @param ticket its number
/// @param desk id of the desk the ticket is at
/// @param person id of the recipient
/// @param recipient address
/// @param template name on the wire
/// @param nextAttemptAt when it is tried again; null when it will not be
/// @param reason what the last attempt failed of
/// @param hasContent what the mail is written from is still there
/// @param version rises with every change
public record Delivery(
        DeliveryId id,
        long ticket,
        long desk,
        long person,
        String recipient,
        String template,
        DeliveryState state,
        int attempts,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant sentAt,
        String messageId,
        @Nullable String reason,
        boolean hasContent,
        long version) {

    Delivery withoutReason() {
        return new Delivery(
                id,
                ticket,
                desk,
                person,
                recipient,
                template,
                state,
                attempts,
                createdAt,
                nextAttemptAt,
                sentAt,
                messageId,
                null,
                hasContent,
                version);
    }
}
