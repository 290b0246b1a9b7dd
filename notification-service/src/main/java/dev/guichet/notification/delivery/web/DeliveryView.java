package dev.guichet.notification.delivery.web;

import dev.guichet.kit.view.Versioned;
import dev.guichet.notification.delivery.domain.Delivery;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A delivery as the API shows it.
@Schema(name = "Delivery", description = "One mail to one person.")
record DeliveryView(
        long id,

        @Schema(description = "Number of the ticket.", examples = "12345")
        long ticket,

        @Schema(description = "Address of the recipient.", examples = "someone@client.example")
        String recipient,

        @Schema(description = "What the mail says.", examples = "ticket_created")
        String template,

        @Schema(enumeration = {"queued", "sent", "failed", "given_up"})
        String state,

        @Schema(description = "Attempts made.") int attempts,
        OffsetDateTime createdAt,

        @Schema(description = "When it is tried next; null when it will not be.", nullable = true) @Nullable
        OffsetDateTime nextAttemptAt,

        @Schema(description = "When the relay accepted it.", nullable = true) @Nullable
        OffsetDateTime sentAt,

        @Schema(description = "Message-ID, the same at each attempt.")
        String messageId,

        @Schema(
                description =
                        "What the last attempt failed of, in the relay's words; for those who run the desk, else null.")
        @Nullable
        String reason,

        long version)
        implements Versioned {

    static DeliveryView of(Delivery delivery) {
        var next = delivery.nextAttemptAt();
        var sent = delivery.sentAt();
        return new DeliveryView(
                delivery.id().value(),
                delivery.ticket(),
                delivery.recipient(),
                delivery.template(),
                delivery.state().wireName(),
                delivery.attempts(),
                delivery.createdAt().atOffset(ZoneOffset.UTC),
                next == null ? null : next.atOffset(ZoneOffset.UTC),
                sent == null ? null : sent.atOffset(ZoneOffset.UTC),
                delivery.messageId(),
                delivery.reason(),
                delivery.version());
    }
}
