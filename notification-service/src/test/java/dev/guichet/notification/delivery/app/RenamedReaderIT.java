package dev.guichet.notification.delivery.app;

import static dev.guichet.notification.Broker.publish;
import static dev.guichet.notification.rule.Tickets.by;
import static dev.guichet.notification.rule.Tickets.ticketSomewhere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guichet.events.MessageAdded;
import dev.guichet.events.PersonChanged;
import dev.guichet.events.PersonRef;
import dev.guichet.notification.Ledger;
import dev.guichet.notification.Mailbox;
import dev.guichet.notification.rule.Tickets;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// D28: an address that its owner gave up may be somebody else's by the time a mail goes out.
@QuarkusTest
@WithTestResource(Mailbox.class)
class RenamedReaderIT {
    private static final Duration SOON = Duration.ofSeconds(40);

    private final Tickets ticket = ticketSomewhere();
    private final PersonRef rita = ticket.rita();
    private final String renamed = "renamed-" + ticket.number() + "@guichet.test";

    @Test
    void whatHappenedBeforeGoesToTheAddressTheyHaveNow() {
        MessageAdded said = ticket.replied(ticket.alice());
        becomes(renamed, ticket);

        publish(said);

        await().atMost(SOON).until(() -> !Mailbox.of(renamed).isEmpty());
        assertThat(Mailbox.of(rita.address())).isEmpty();
        assertThat(Ledger.of(ticket.number())).anyMatch(line -> line.endsWith(renamed));
    }

    /// The event of a ticket may overtake that of the person.
    @Test
    void whatHappenedSinceGoesWhereItsEventSays() {
        becomes(renamed, ticket.longAgo());

        publish(ticket.replied(ticket.alice()));

        await().atMost(SOON).until(() -> !Mailbox.of(rita.address()).isEmpty());
        assertThat(Mailbox.of(renamed)).isEmpty();
    }

    private void becomes(String address, Tickets when) {
        publish(new PersonChanged(
                when.meta(by(rita)),
                rita.id(),
                rita.name(),
                address,
                rita.locale(),
                "Europe/Paris",
                null,
                false,
                "subject-" + rita.id()));
        await().atMost(SOON).until(() -> Ledger.known(ticket.root()) == 1);
    }
}
