package dev.guichet.notification.intake;

import static dev.guichet.notification.Broker.deskOf;
import static dev.guichet.notification.Broker.publish;
import static dev.guichet.notification.rule.Tickets.by;
import static dev.guichet.notification.rule.Tickets.ticketSomewhere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guichet.events.Actor;
import dev.guichet.events.EventMeta;
import dev.guichet.events.MessageKind;
import dev.guichet.events.ParticipantRole;
import dev.guichet.events.PersonChanged;
import dev.guichet.events.PolicyChanged;
import dev.guichet.events.TicketStatus;
import dev.guichet.events.Visibility;
import dev.guichet.notification.Ledger;
import dev.guichet.notification.Mailbox;
import dev.guichet.notification.rule.Tickets;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a proposed solution says of the time to come: only what the desk does.
@QuarkusTest
@WithTestResource(Mailbox.class)
class MailsOfSolutionsIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Instant SOLVED_AT = Instant.parse("2026-11-20T13:32:00Z");

    private final Tickets ticket = ticketSomewhere();

    @Test
    void aSolutionSaysWhenTheTicketClosesInTheZoneOfItsReader() {
        publish(deskOf(ticket), policy(345_600L, 1), ritaIn("America/Montreal"));
        await().atMost(SOON).until(() -> Ledger.known(ticket.root()) == 2);
        await().atMost(SOON).until(() -> Ledger.closing(ticket.desk().id()).equals("345600"));

        solve();

        assertThat(mailOfRita()).contains("sera close automatiquement le mardi 24 novembre 2026 à 08:32 (UTC-05:00).");
    }

    @Test
    void whereTheDeskClosesNothingASolutionDoesNotSayThatItMay() {
        publish(policy(345_600L, 1), policy(null, 2));
        await().atMost(SOON).until(() -> Ledger.closing(ticket.desk().id()).equals("never"));

        solve();

        assertThat(mailOfRita()).contains("approuvez-la").doesNotContain("automatiquement");
    }

    @Test
    void ofADeskWhosePolicyIsNotKnownASolutionSaysNothing() {
        solve();

        assertThat(mailOfRita()).contains("approuvez-la").doesNotContain("automatiquement");
    }

    @Test
    void anOlderPolicyThatComesLateChangesNothing() {
        publish(policy(null, 2), policy(345_600L, 1));
        await().atMost(SOON).until(() -> Ledger.closing(ticket.desk().id()).equals("never"));
        await().during(Duration.ofSeconds(1))
                .until(() -> Ledger.closing(ticket.desk().id()).equals("never"));
    }

    private void solve() {
        publish(ticket.in(TicketStatus.SOLVED)
                .since(SOLVED_AT)
                .said(MessageKind.SOLUTION, Visibility.PUBLIC, by(ticket.alice()), ParticipantRole.AGENT));
    }

    private PolicyChanged policy(@Nullable Long solvedCloseAfter, long version) {
        var meta = ticket.meta(Actor.system());
        return new PolicyChanged(
                new EventMeta(meta.eventId(), meta.occurredAt(), meta.root(), meta.actor(), meta.cause(), version),
                ticket.desk().id(),
                null,
                null,
                solvedCloseAfter);
    }

    private PersonChanged ritaIn(String zone) {
        return new PersonChanged(
                ticket.meta(Actor.system()),
                ticket.rita().id(),
                ticket.rita().name(),
                ticket.rita().address(),
                "fr",
                zone,
                ticket.root(),
                false,
                null);
    }

    private String mailOfRita() {
        await().atMost(SOON).until(() -> !Mailbox.of(ticket.rita().address()).isEmpty());
        return Mailbox.part(Mailbox.of(ticket.rita().address()).getFirst(), "text/plain");
    }
}
