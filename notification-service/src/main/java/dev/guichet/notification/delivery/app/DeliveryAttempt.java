package dev.guichet.notification.delivery.app;

import dev.guichet.notification.delivery.domain.DueDelivery;
import dev.guichet.notification.mail.MailComposer;
import dev.guichet.notification.mail.MailModel;
import dev.guichet.notification.mail.SmtpRelay;
import dev.guichet.notification.mail.Verdict;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/// Writes one mail and hands it to the relay. Blocks: runs on a virtual thread of its own.
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
    Verdict of(DueDelivery delivery) {
        MailModel letter = delivery.letter();
        if (letter == null) {
            return new Verdict.Unreadable("its content is that of another release");
        }
        try {
            return composer.compose(
                            letter,
                            delivery.recipient(),
                            delivery.person(),
                            delivery.messageId(),
                            delivery.occurredAt())
                    .map(relay::send)
                    .orElseGet(() -> new Verdict.Unsendable("the address is not one mail can be sent to"));
        } catch (RuntimeException unwritable) {
            LOG.errorf(
                    unwritable, "delivery %d cannot be written", delivery.id().value());
            return new Verdict.Unsendable("it cannot be written");
        }
    }
}
