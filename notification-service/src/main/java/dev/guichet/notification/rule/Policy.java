package dev.guichet.notification.rule;

import dev.guichet.events.TicketEvent;
import java.util.Optional;

/// One rule of who is told what; silent when the event does not concern it.
@FunctionalInterface
interface Policy<E extends TicketEvent> {
    Optional<Notification> on(E event);
}
