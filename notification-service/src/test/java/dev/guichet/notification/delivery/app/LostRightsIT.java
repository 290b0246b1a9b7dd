package dev.guichet.notification.delivery.app;

import static dev.guichet.notification.Broker.deskOf;
import static dev.guichet.notification.Broker.publish;
import static dev.guichet.notification.rule.Tickets.by;
import static dev.guichet.notification.rule.Tickets.ticketSomewhere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guichet.events.DeskChanged;
import dev.guichet.events.DeskMember;
import dev.guichet.events.ObserversChanged;
import dev.guichet.notification.Ledger;
import dev.guichet.notification.Mailbox;
import dev.guichet.notification.rule.Tickets;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// D34: a mail that waits for the relay does not reach whoever lost the right to read it meanwhile.
@QuarkusTest
@WithTestResource(Mailbox.class)
class LostRightsIT {
    private static final Duration SOON = Duration.ofSeconds(40);

    private final Tickets ticket = ticketSomewhere();

    private boolean away;

    @BeforeEach
    void away() {
        Mailbox.away();
        away = true;
    }

    @AfterEach
    void back() {
        if (away) {
            Mailbox.back();
            away = false;
        }
    }

    @Test
    void whoeverFollowsNoMoreGetsNothingThatWaited() {
        publish(ticket.replied(ticket.alice()));
        waits(ticket.omar().address());

        var changed = ticket.nowFollowedBy(List.of(), by(ticket.rita()));
        publish(new ObserversChanged(changed.meta(), changed.ticket(), List.of(), List.of(ticket.omar())));

        onlyReaches(ticket.rita().address(), ticket.omar().address());
    }

    @Test
    void whoeverLeftTheDeskGetsNothingThatWaited() {
        publish(deskOf(ticket), ticket.replied(ticket.rita()));
        waits(ticket.alice().address());

        publish(without(ticket.alice().id(), deskOf(ticket)));

        onlyReaches(ticket.serge().address(), ticket.alice().address());
    }

    private void waits(String recipient) {
        await().atMost(SOON)
                .until(() -> Ledger.of(ticket.number()).stream().anyMatch(line -> line.endsWith(recipient)));
    }

    private void onlyReaches(String reader, String lost) {
        await().atMost(SOON)
                .until(() -> Ledger.of(ticket.number()).stream()
                        .anyMatch(line -> line.startsWith("given_up ") && line.endsWith(lost)));

        back();
        await().atMost(SOON)
                .until(() -> Ledger.of(ticket.number()).stream()
                        .anyMatch(line -> line.startsWith("sent ") && line.endsWith(reader)));
        assertThat(Mailbox.of(reader)).isNotEmpty();
        assertThat(Mailbox.of(lost)).isEmpty();
    }

    private static DeskChanged without(long person, DeskChanged desk) {
        List<DeskMember> left = desk.members().stream()
                .filter(member -> member.person() != person)
                .toList();
        return new DeskChanged(
                desk.meta(),
                desk.desk(),
                desk.organization(),
                desk.locale(),
                desk.zone(),
                desk.isDefault(),
                left,
                desk.statusLabels(),
                desk.organizationSees(),
                desk.groups(),
                desk.priorityLabels());
    }
}
