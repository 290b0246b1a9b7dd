package dev.guichet.notification.delivery.app;

import dev.guichet.notification.delivery.domain.DueDelivery;
import dev.guichet.notification.mail.Letter;
import dev.guichet.notification.mail.MailComposer;
import dev.guichet.notification.mail.SmtpRelay;
import dev.guichet.notification.mail.Verdict;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/// Writes one mail and hands it to the relay.
@Singleton
class DeliveryAttempt {
    private static final Logger LOG = Logger.getLogger(DeliveryAttempt.class);

    private final MailComposer composer;
    private final SmtpRelay relay;

    DeliveryAttempt(MailComposer composer, SmtpRelay relay) {
        this.composer = composer;
        this.relay = relay;
    }

    /// Never fails.
    Uni<Verdict> of(DueDelivery delivery) {
        Letter letter = delivery.letter();
        if (letter == null) {
            return Uni.createFrom().item(new Verdict.Unsendable("its content cannot be read"));
        }
        try {
            return composer.compose(
                            letter,
                            delivery.recipient(),
                            delivery.person(),
                            delivery.messageId(),
                            delivery.occurredAt())
                    .map(relay::send)
                    .orElseGet(() -> Uni.createFrom()
                            .item(new Verdict.Unsendable("the address is not one mail can be sent to")));
        } catch (RuntimeException unwritable) {
            LOG.errorf(
                    unwritable, "delivery %d cannot be written", delivery.id().value());
            return Uni.createFrom().item(new Verdict.Unsendable("it cannot be written"));
        }
    }
}
