package dev.guichet.notification.delivery.app;

import dev.guichet.events.GroupRef;
import dev.guichet.events.MessageAdded;
import dev.guichet.events.MessageKind;
import dev.guichet.events.PersonRef;
import dev.guichet.events.TicketEvent;
import dev.guichet.events.TicketStatus;
import dev.guichet.kit.address.Mailbox;
import dev.guichet.notification.delivery.store.NewDelivery;
import dev.guichet.notification.delivery.store.NewDeliveryStore;
import dev.guichet.notification.desk.DeskClosings;
import dev.guichet.notification.desk.DeskContacts;
import dev.guichet.notification.desk.DeskLocks;
import dev.guichet.notification.desk.WaitingEvents;
import dev.guichet.notification.mail.MailConfig;
import dev.guichet.notification.mail.MailModel;
import dev.guichet.notification.mail.MessageIds;
import dev.guichet.notification.rule.DeskStaff;
import dev.guichet.notification.rule.NotificationContent;
import dev.guichet.notification.rule.Notifications;
import dev.guichet.notification.rule.RecipientNotice;
import dev.guichet.notification.rule.RuleBook;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Turns an event into lines of the ledger, within the transaction of the event.
@ApplicationScoped
public class NotificationPlanner {
    private final DeskContacts contacts;
    private final DeskLocks locks;
    private final DeskClosings closings;
    private final WaitingEvents waiting;
    private final NewDeliveryStore lines;
    private final MessageIds ids;

    NotificationPlanner(
            DeskContacts contacts,
            DeskLocks locks,
            DeskClosings closings,
            WaitingEvents waiting,
            NewDeliveryStore lines,
            MailConfig mail) {
        this.contacts = contacts;
        this.locks = locks;
        this.closings = closings;
        this.waiting = waiting;
        this.lines = lines;
        this.ids = new MessageIds(mail.from());
    }

    /// Before several are announced in one transaction.
    public Uni<Void> prepare(List<TicketEvent> events) {
        return locks.toAsk(events.stream()
                .filter(event -> RuleBook.notifications(event).needDeskMembers())
                .map(event -> event.ticket().desk().id())
                .collect(Collectors.toSet()));
    }

    /// Everybody the rules name gets a line; when they name a desk that is not known yet, the event waits for it.
    /// Within a transaction that holds the lock of the desk.
    public Uni<Void> plan(TicketEvent event) {
        Notifications notifications = RuleBook.notifications(event);
        return notifications.needDeskMembers()
                ? planForDesk(event, notifications)
                : write(event, notifications.notices(DeskStaff.NONE));
    }

    /// What waited for this desk goes out.
    public Uni<Void> planWhatWaitedFor(long desk) {
        return waiting.take(desk).chain(this::planAll);
    }

    private Uni<Void> planAll(List<TicketEvent> events) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (TicketEvent event : events) {
            all = all.chain(() -> plan(event));
        }
        return all;
    }

    private Uni<Void> planForDesk(TicketEvent event, Notifications notifications) {
        return staff(event)
                .chain(staff -> staff.map(found -> write(event, notifications.notices(found)))
                        .orElseGet(() -> writeWithoutStaff(event, notifications)));
    }

    private Uni<Optional<DeskStaff>> staff(TicketEvent event) {
        GroupRef group = event.ticket().group();
        return contacts.staff(
                event.ticket().desk().id(),
                group == null ? null : group.id(),
                event.meta().occurredAt());
    }

    /// Who is known is told now; told again later, they are found in the ledger.
    private Uni<Void> writeWithoutStaff(TicketEvent event, Notifications notifications) {
        return write(event, notifications.notices(DeskStaff.NONE)).chain(() -> waiting.keep(event));
    }

    private Uni<Void> write(TicketEvent event, List<RecipientNotice> notices) {
        return notices.isEmpty()
                ? Uni.createFrom().voidItem()
                : content(event, notices.getFirst().content())
                        .chain(content -> zones(event, content, notices)
                                .chain(zones -> lines.add(
                                        event.meta(), event.ticket(), content, lines(event, notices, zones))));
    }

    /// A solution says when the ticket closes, where its desk closes what nobody contests.
    private Uni<NotificationContent> content(TicketEvent event, NotificationContent content) {
        boolean proposes = event instanceof MessageAdded added
                && added.message().kind() == MessageKind.SOLUTION
                && event.ticket().status() == TicketStatus.SOLVED;
        return proposes
                ? closings.ofSolved(event.ticket().desk().id())
                        .map(after -> after.map(wait -> content.closing(
                                        event.ticket().statusSince().plus(wait)))
                                .orElse(content))
                : Uni.createFrom().item(content);
    }

    /// Only of those who read a date.
    private Uni<Map<Long, String>> zones(
            TicketEvent event, NotificationContent content, List<RecipientNotice> notices) {
        return content.closesAt() == null
                ? Uni.createFrom().item(Map.of())
                : contacts.zones(
                        notices.stream().map(notice -> notice.recipient().id()).toList(),
                        event.ticket().desk().id());
    }

    private List<NewDelivery> lines(TicketEvent event, List<RecipientNotice> notices, Map<Long, String> zones) {
        return notices.stream()
                .map(notice -> line(
                        event, notice, zones.getOrDefault(notice.recipient().id(), "")))
                .toList();
    }

    private NewDelivery line(TicketEvent event, RecipientNotice notice, String zone) {
        PersonRef to = notice.recipient();
        return new NewDelivery(
                to.id(),
                Mailbox.find(to.address()).map(Mailbox::address).orElse(to.address()),
                ids.delivery(event.meta().eventId(), to.id()),
                new MailModel(
                        notice.template(), notice.content(), to.role(), to.name(), to.locale(), zone, null, null));
    }
}
