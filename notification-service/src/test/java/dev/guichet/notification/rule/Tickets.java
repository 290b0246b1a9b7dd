package dev.guichet.notification.rule;

import dev.guichet.events.Actor;
import dev.guichet.events.ActorKind;
import dev.guichet.events.Channel;
import dev.guichet.events.DeskRef;
import dev.guichet.events.EventMeta;
import dev.guichet.events.GroupRef;
import dev.guichet.events.MessageAdded;
import dev.guichet.events.MessageBody;
import dev.guichet.events.MessageKind;
import dev.guichet.events.ObserversChanged;
import dev.guichet.events.ParticipantRole;
import dev.guichet.events.PersonRef;
import dev.guichet.events.RequesterReminded;
import dev.guichet.events.StatusChanged;
import dev.guichet.events.StatusTrigger;
import dev.guichet.events.TicketAssigned;
import dev.guichet.events.TicketCreated;
import dev.guichet.events.TicketEdited;
import dev.guichet.events.TicketSnapshot;
import dev.guichet.events.TicketStatus;
import dev.guichet.events.UndoneClosure;
import dev.guichet.events.Visibility;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// A ticket of Rita's, followed by Omar, at a desk of Alice's and Serge's; and what happens to it.
///
/// @param salt keeps what several tests do on the same parts apart
/// @param since when it got its status; null for the time it is
/// @param cause of everything that happens; null for another each time
/// @param at when everything happens; null for the time it is
public record Tickets(
        long salt,
        DeskRef desk,
        TicketStatus status,
        boolean assigned,
        @Nullable GroupRef group,
        @Nullable Instant since,
        @Nullable String cause,
        @Nullable Instant at) {
    private static final AtomicLong VERSIONS = new AtomicLong();

    /// Always the same.
    public static Tickets ticket() {
        return new Tickets(
                0,
                new DeskRef(3, "support-ops", "Support Ops", "Ops"),
                TicketStatus.OPEN,
                false,
                null,
                null,
                null,
                null);
    }

    /// In a root of its own, so that it shares its parts with whatever else runs on them.
    public static Tickets ticketSomewhere() {
        long salt = ThreadLocalRandom.current().nextLong(1L << 30, 1L << 40) * 1000;
        var desk = new DeskRef(salt + 3, "desk-" + salt, "Support « Ops »", "Ops");
        return new Tickets(salt, desk, TicketStatus.OPEN, false, null, null, null, null);
    }

    public Tickets in(TicketStatus other) {
        return new Tickets(salt, desk, other, assigned, group, since, cause, at);
    }

    public Tickets assignedToAlice() {
        return new Tickets(salt, desk, status, true, group, since, cause, at);
    }

    /// In its status from then on.
    public Tickets since(Instant moment) {
        return new Tickets(salt, desk, status, assigned, group, moment, cause, at);
    }

    /// Of the second line, whoever that is.
    public Tickets givenToAGroup() {
        var secondLine = new GroupRef(salt + 6, "second-line", "Second <line>");
        return new Tickets(salt, desk, status, assigned, secondLine, since, cause, at);
    }

    /// From now on everything that happens happened then.
    public Tickets longAgo() {
        return new Tickets(salt, desk, status, assigned, group, since, cause, now().minus(1, ChronoUnit.HOURS));
    }

    public Tickets because(String one) {
        return new Tickets(salt, desk, status, assigned, group, since, one, at);
    }

    /// From now on everything that happens is one action.
    public Tickets inOneAction() {
        return new Tickets(salt, desk, status, assigned, group, since, "action-" + salt, now());
    }

    public long root() {
        return salt + 7;
    }

    public long number() {
        return salt + 12;
    }

    public PersonRef rita() {
        return person(40, "Rita Requester", "fr", ParticipantRole.REQUESTER);
    }

    public PersonRef omar() {
        return person(41, "Omar Observer", "en", ParticipantRole.OBSERVER);
    }

    public PersonRef alice() {
        return person(50, "Alice Agent", "fr", ParticipantRole.AGENT);
    }

    public PersonRef serge() {
        return person(51, "Serge Supervisor", "en", ParticipantRole.AGENT);
    }

    private PersonRef person(long id, String name, String locale, ParticipantRole role) {
        String address = name.split(" ", 2)[0].toLowerCase(Locale.ROOT) + "-" + salt + "@guichet.test";
        return new PersonRef(salt + id, name, address, locale, role);
    }

    public List<PersonRef> members() {
        return List.of(alice(), serge());
    }

    /// Alice and Serge; Serge alone is the second line.
    public DeskStaff staff() {
        return new DeskStaff(members(), group == null ? Set.of() : Set.of(serge().id()));
    }

    public static Actor by(PersonRef person) {
        return new Actor(ActorKind.PERSON, person.id(), null, person.name());
    }

    public static Actor byIntegrator() {
        return new Actor(ActorKind.INTEGRATOR, null, "integrator", "integrator");
    }

    public TicketSnapshot snapshot() {
        return new TicketSnapshot(
                number(),
                "Mails rejetés depuis machine@truc.example",
                status,
                1,
                since == null ? Instant.now() : since,
                desk,
                9L,
                rita(),
                List.of(omar()),
                assigned ? alice() : null,
                group,
                null);
    }

    public TicketCreated created(Actor actor) {
        var message = body(MessageKind.REPLY, Visibility.PUBLIC, actor, ParticipantRole.REQUESTER);
        return new TicketCreated(meta(actor), snapshot(), "software_issue", "normal", Channel.API, message, null);
    }

    /// By a reply of Rita's to a closed one.
    public TicketCreated createdAsFollowUpOf(long closed) {
        return createdAsFollowUpOf(closed, by(rita()), ParticipantRole.REQUESTER);
    }

    public TicketCreated createdAsFollowUpOf(long closed, Actor author, ParticipantRole role) {
        var first = created(author);
        return new TicketCreated(
                first.meta(),
                first.ticket(),
                first.kind(),
                first.priority(),
                first.channel(),
                body(MessageKind.REPLY, Visibility.PUBLIC, author, role),
                closed);
    }

    /// The same ticket, moved to another desk.
    public Tickets at(DeskRef other) {
        return new Tickets(salt, other, status, assigned, group, since, cause, at);
    }

    public MessageAdded said(MessageKind kind, Visibility visibility, Actor actor, ParticipantRole role) {
        return new MessageAdded(meta(actor), snapshot(), body(kind, visibility, actor, role), null);
    }

    /// Rita does not agree with the solution.
    public MessageAdded refused() {
        var why = body(MessageKind.REPLY, Visibility.PUBLIC, by(rita()), ParticipantRole.REQUESTER);
        return new MessageAdded(meta(by(rita())), snapshot(), why, StatusTrigger.REFUSE);
    }

    public MessageAdded replied(PersonRef author) {
        return said(MessageKind.REPLY, Visibility.PUBLIC, by(author), author.role());
    }

    public StatusChanged moved(TicketStatus from, StatusTrigger trigger, @Nullable String reason, Actor actor) {
        return new StatusChanged(meta(actor), snapshot(), from, status, trigger, reason, null, null);
    }

    public StatusChanged movedByMessage(@Nullable TicketStatus from, StatusTrigger trigger, Actor actor) {
        return new StatusChanged(meta(actor), snapshot(), from, status, trigger, null, 88L, null);
    }

    /// It is back in its status.
    public StatusChanged undone(Actor actor, StatusTrigger closing, @Nullable String reason, Actor closer) {
        var undone = new UndoneClosure(closing, reason, closer.kind(), closer.person(), closer.client());
        return new StatusChanged(
                meta(actor), snapshot(), TicketStatus.CLOSED, status, StatusTrigger.UNDO, null, null, undone);
    }

    public TicketAssigned given(Actor actor) {
        return new TicketAssigned(meta(actor), snapshot(), null, null);
    }

    public ObserversChanged nowFollowedBy(List<PersonRef> added, Actor actor) {
        return new ObserversChanged(meta(actor), snapshot(), added, List.of());
    }

    public TicketEdited edited(Actor actor) {
        return new TicketEdited(meta(actor), snapshot(), List.of("subject"), null);
    }

    public TicketEdited reprioritized(String priority, Actor actor) {
        return new TicketEdited(meta(actor), snapshot(), List.of("kind", "priority"), priority);
    }

    public TicketEdited regrouped(Actor actor) {
        return new TicketEdited(meta(actor), snapshot(), List.of("group"), null);
    }

    public RequesterReminded reminded(@Nullable Instant closesAt) {
        return new RequesterReminded(meta(Actor.system()), snapshot(), closesAt);
    }

    public EventMeta meta(Actor actor) {
        UUID id = UUID.randomUUID();
        return new EventMeta(
                id,
                at == null ? now() : at,
                root(),
                actor,
                cause == null ? "because-" + id : cause,
                VERSIONS.incrementAndGet());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private static MessageBody body(MessageKind kind, Visibility visibility, Actor actor, ParticipantRole role) {
        return new MessageBody(
                88, kind, visibility, actor, role, Channel.PORTAL, "Bonjour,\nmes mails sont rejetés.", false, null);
    }
}
