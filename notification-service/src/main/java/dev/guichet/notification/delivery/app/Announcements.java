package dev.guichet.notification.delivery.app;

import dev.guichet.events.PersonRef;
import dev.guichet.events.TicketEvent;
import dev.guichet.kit.address.Mailbox;
import dev.guichet.notification.delivery.store.DeliveryRows;
import dev.guichet.notification.delivery.store.NewDelivery;
import dev.guichet.notification.desk.DeskContacts;
import dev.guichet.notification.desk.WaitingEvents;
import dev.guichet.notification.mail.Letter;
import dev.guichet.notification.mail.MailConfig;
import dev.guichet.notification.mail.MessageIds;
import dev.guichet.notification.rule.Notice;
import dev.guichet.notification.rule.RuleBook;
import dev.guichet.notification.rule.Tellings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// Turns an event into lines of the ledger, within the transaction of the event.
@ApplicationScoped
public class Announcements {
    private final DeskContacts contacts;
    private final WaitingEvents waiting;
    private final DeliveryRows rows;
    private final MessageIds ids;

    Announcements(DeskContacts contacts, WaitingEvents waiting, DeliveryRows rows, MailConfig mail) {
        this.contacts = contacts;
        this.waiting = waiting;
        this.rows = rows;
        this.ids = new MessageIds(mail.from());
    }

    /// Everybody the rules name gets a line; when they name a desk that is not known yet, the event waits for it.
    public Uni<Void> announce(TicketEvent event) {
        Tellings tellings = RuleBook.tellings(event);
        return tellings.needDeskMembers() ? announceToDesk(event, tellings) : write(event, tellings.notices(List.of()));
    }

    /// What waited for this desk goes out.
    public Uni<Void> announceWhatWaitedFor(long desk) {
        return waiting.take(desk).chain(this::announceAll);
    }

    private Uni<Void> announceAll(List<TicketEvent> events) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (TicketEvent event : events) {
            all = all.chain(() -> announce(event));
        }
        return all;
    }

    private Uni<Void> announceToDesk(TicketEvent event, Tellings tellings) {
        long desk = event.ticket().desk().id();
        return contacts.members(desk)
                .chain(members -> members.isPresent() ? Uni.createFrom().item(members) : lockAndLookAgain(desk))
                .chain(members -> members.map(found -> write(event, tellings.notices(found)))
                        .orElseGet(() -> writeWithoutMembers(event, tellings)));
    }

    private Uni<Optional<List<PersonRef>>> lockAndLookAgain(long desk) {
        return contacts.lock(desk).chain(() -> contacts.members(desk));
    }

    /// Who is known is told now; told again later, they are found in the ledger.
    private Uni<Void> writeWithoutMembers(TicketEvent event, Tellings tellings) {
        return write(event, tellings.notices(List.of())).chain(() -> waiting.keep(event));
    }

    private Uni<Void> write(TicketEvent event, List<Notice> notices) {
        return notices.isEmpty()
                ? Uni.createFrom().voidItem()
                : zone(event, notices)
                        .chain(zone -> rows.add(event.meta(), event.ticket(), lines(event, notices, zone)));
    }

    /// Only mails that show a date, and those go to one person.
    private Uni<String> zone(TicketEvent event, List<Notice> notices) {
        Notice first = notices.getFirst();
        return first.news().closesAt() == null
                ? Uni.createFrom().item("")
                : contacts.zone(first.recipient().id(), event.ticket().desk().id());
    }

    private List<NewDelivery> lines(TicketEvent event, List<Notice> notices, String zone) {
        return notices.stream().map(notice -> line(event, notice, zone)).toList();
    }

    private NewDelivery line(TicketEvent event, Notice notice, String zone) {
        PersonRef to = notice.recipient();
        return new NewDelivery(
                to.id(),
                Mailbox.find(to.address()).map(Mailbox::address).orElse(to.address()),
                ids.delivery(event.meta().eventId(), to.id()),
                new Letter(notice.template(), notice.news(), to.role(), to.name(), to.locale(), zone, null));
    }
}
