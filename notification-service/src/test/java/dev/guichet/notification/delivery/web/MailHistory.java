package dev.guichet.notification.delivery.web;

import static dev.guichet.notification.Broker.deskOf;
import static dev.guichet.notification.Broker.deskWithGroupOf;
import static dev.guichet.notification.Broker.publish;
import static dev.guichet.notification.rule.Tickets.by;
import static org.awaitility.Awaitility.await;

import dev.guichet.events.MessageKind;
import dev.guichet.events.ParticipantRole;
import dev.guichet.events.PersonRef;
import dev.guichet.events.StatusTrigger;
import dev.guichet.events.TicketEdited;
import dev.guichet.events.TicketEvent;
import dev.guichet.events.TicketStatus;
import dev.guichet.events.Visibility;
import dev.guichet.kit.testing.unseen.History;
import dev.guichet.kit.testing.unseen.Question;
import dev.guichet.notification.Caller;
import dev.guichet.notification.Ledger;
import dev.guichet.notification.Mailbox;
import dev.guichet.notification.rule.Tickets;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A ticket of Rita's that Omar follows. What both may see happens to it; what they may not, in restless
/// histories only.
final class MailHistory implements History {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Scene scene = Scene.played();
    private final boolean restless;
    private final boolean asOmar;
    private final Map<String, String> names = new LinkedHashMap<>();
    private Tickets ticket = scene.ticket.assignedToAlice();
    private int mails = 2;
    private int acts;

    /// @param asOmar he asks, else Rita does
    MailHistory(boolean restless, boolean asOmar) {
        this.restless = restless;
        this.asOmar = asOmar;
        names.put("ticket", Long.toString(ticket.number()));
        names.put("address", who().address());
        names.put("agent", ticket.serge().address());
        names.put("mine", caller().get("/api/v1/deliveries?limit=1").jsonPath().getString("items[0].id"));
        names.put("theirs", Long.toString(1L << 50));
    }

    /// Alice asks, waits for a supplier and nobody answers; why she waits is said in restless histories.
    void goesOn() {
        ticket = ticket.in(TicketStatus.PENDING);
        happens(1, ticket.moved(TicketStatus.OPEN, StatusTrigger.ASK, "quelle version ?", by(ticket.alice())));
        ticket = ticket.in(TicketStatus.ON_HOLD);
        String why = restless ? "chez le fournisseur" : null;
        happens(1, ticket.moved(TicketStatus.PENDING, StatusTrigger.HOLD, why, by(ticket.alice())));
        ticket = ticket.in(TicketStatus.CLOSED);
        happens(1, ticket.moved(TicketStatus.ON_HOLD, StatusTrigger.CLOSE, "duplicate", by(ticket.alice())));
    }

    /// As if a note were a reply.
    void leak() {
        happens(1, ticket.replied(ticket.alice()));
    }

    int acts() {
        return acts;
    }

    /// What came by mail, oldest first; where a subject is folded depends on how long the number is.
    List<String> read() {
        return Mailbox.of(who().address()).stream()
                .map(mail -> Mailbox.header(mail, "Subject").replace("?= =?UTF-8?Q?", "")
                        + Mailbox.part(mail, "text/plain")
                        + Mailbox.part(mail, "text/html"))
                .map(text -> text.replace(Long.toString(ticket.salt() / 1000), ""))
                .toList();
    }

    @Override
    public RequestSpecification caller() {
        Caller caller = asOmar ? scene.omar : scene.rita;
        return caller.at(ticket).contentType(ContentType.JSON);
    }

    @Override
    public Map<String, String> names() {
        return names;
    }

    /// Events that come together are written together or not, and mails that are due together leave in any order.
    @Override
    public Set<String> chance() {
        return Set.of("createdAt", "sentAt");
    }

    @Override
    public void before(int step, Question next) {
        if (!restless) {
            return;
        }
        publish(step % 2 == 0 ? deskWithGroupOf(ticket) : deskOf(ticket));
        Tickets grouped = new Tickets(
                ticket.salt(),
                ticket.desk(),
                ticket.status(),
                false,
                ticket.givenToAGroup().group(),
                null,
                null,
                null);
        inside(ticket.said(MessageKind.NOTE, Visibility.INTERNAL, by(ticket.alice()), ParticipantRole.AGENT));
        inside(new TicketEdited(ticket.meta(by(ticket.serge())), ticket.snapshot(), List.of("tags"), null));
        inside(step % 4 == 0 ? grouped.regrouped(by(ticket.alice())) : ticket.regrouped(by(ticket.alice())));
        toTheDesk().ifPresent(id -> names.put("theirs", Long.toString(id)));
    }

    private Optional<Long> toTheDesk() {
        return Ledger.idsTo(ticket.number(), ticket.serge().address()).stream().findFirst();
    }

    private void inside(TicketEvent event) {
        acts++;
        publish(event);
        await().atMost(SOON).pollInterval(Duration.ofMillis(10)).until(() -> isApplied(event));
    }

    private void happens(int more, TicketEvent event) {
        publish(event);
        mails += more;
        await().atMost(SOON)
                .until(() -> isApplied(event) && sentTo(ticket.rita()) == mails && sentTo(ticket.omar()) == mails);
    }

    private boolean isApplied(TicketEvent event) {
        return Ledger.version(ticket.number())
                .contains(Long.toString(event.meta().version()));
    }

    private long sentTo(PersonRef person) {
        return Ledger.of(ticket.number()).stream()
                .filter(line -> line.startsWith("sent ") && line.endsWith(person.address()))
                .count();
    }

    private PersonRef who() {
        return asOmar ? ticket.omar() : ticket.rita();
    }
}
