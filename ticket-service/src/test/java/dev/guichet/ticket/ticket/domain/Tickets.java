package dev.guichet.ticket.ticket.domain;

import static dev.guichet.events.TicketStatus.CLOSED;
import static dev.guichet.events.TicketStatus.ON_HOLD;
import static dev.guichet.events.TicketStatus.OPEN;
import static dev.guichet.events.TicketStatus.PENDING;
import static dev.guichet.events.TicketStatus.SOLVED;

import dev.guichet.events.Actor;
import dev.guichet.events.ActorKind;
import dev.guichet.events.Channel;
import dev.guichet.events.StatusTrigger;
import dev.guichet.events.TicketStatus;
import dev.guichet.ticket.desk.domain.AgentReply;
import dev.guichet.ticket.desk.domain.ClosedReply;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskLabels;
import dev.guichet.ticket.desk.domain.DeskRules;
import dev.guichet.ticket.desk.domain.RulesChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tickets and people to try decisions on.
public final class Tickets {
    static final Instant NOW = Instant.parse("2026-11-20T13:32:00Z");
    static final long OUR_ORGANIZATION = 9;

    static final Participant REQUESTER = person(40, OUR_ORGANIZATION);
    static final Participant OBSERVER = person(41, OUR_ORGANIZATION);
    static final Participant COLLEAGUE = person(42, OUR_ORGANIZATION);
    static final Participant OUTSIDER = person(43, 7);
    static final Participant AGENT = person(50, 1);

    private Tickets() {}

    static Participant person(long id, long organization) {
        return new Participant(id, "Person " + id, "p" + id + "@client.example", "fr", organization);
    }

    static Caller by(Participant person, Role... roles) {
        return new Caller(new Actor(ActorKind.PERSON, person.id(), null, person.name()), Set.of(roles));
    }

    static Caller requester() {
        return by(REQUESTER, Role.REQUESTER);
    }

    static Caller observer() {
        return by(OBSERVER, Role.OBSERVER);
    }

    static Caller agent() {
        return by(AGENT, Role.AGENT);
    }

    static Caller viewer() {
        return by(COLLEAGUE);
    }

    public static Ticket openTicket() {
        return ticketIn(OPEN);
    }

    static Ticket pendingTicket() {
        return ticketIn(PENDING);
    }

    static Ticket solvedTicket() {
        return ticketIn(SOLVED);
    }

    static Ticket closedTicket() {
        return closedBy(agent(), StatusTrigger.CLOSE, NOW.minusSeconds(60));
    }

    static Ticket closedBy(Caller by, StatusTrigger how, Instant at) {
        return ticket(CLOSED, new Closure(how, null, PENDING, by.actor(), at), DeskRules.DEFAULT);
    }

    static Ticket ticketIn(TicketStatus status) {
        return switch (status) {
            case CLOSED -> closedTicket();
            case OPEN, PENDING, ON_HOLD, SOLVED -> ticket(status, null, DeskRules.DEFAULT);
        };
    }

    static DeskRules rules(AgentReply onAgentReply, ClosedReply closedReply, boolean agentsMayArchive) {
        return new RulesChange(
                        Optional.of(onAgentReply),
                        Optional.of(closedReply),
                        Optional.of(agentsMayArchive),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())
                .applied(DeskRules.DEFAULT);
    }

    static Ticket at(DeskRules rules, Ticket ticket) {
        return ticket(ticket.status(), ticket.closure(), rules);
    }

    static Content content() {
        return new Content("Mails rejetés", "software_issue", Priority.NORMAL, "mail", List.of("mail"), "{}");
    }

    /// As somebody asks for it who is not of the desk.
    static Content untagged() {
        return new Content("Mails rejetés", "software_issue", Priority.NORMAL, "mail", List.of(), "{}");
    }

    private static Ticket ticket(TicketStatus status, @Nullable Closure closure, DeskRules rules) {
        Structure organization = new Structure(OUR_ORGANIZATION, "client", "Client", List.of(1L, OUR_ORGANIZATION));
        return new Ticket(
                new TicketNumber(12345),
                new Origin(
                        1,
                        organization,
                        REQUESTER,
                        Channel.PORTAL,
                        NOW.minusSeconds(7200),
                        null,
                        null,
                        null,
                        null,
                        null),
                desk(rules),
                status,
                new Episode(3, NOW.minusSeconds(3600)),
                closure,
                content(),
                List.of(OBSERVER),
                null,
                null,
                null,
                NOW.minusSeconds(3600),
                NOW.minusSeconds(3600),
                7,
                new Revision(5, NOW.minusSeconds(3600)));
    }

    private static Desk desk(DeskRules rules) {
        Instant opened = Instant.EPOCH;
        DeskLabels labels = DeskLabels.DEFAULT;
        return new Desk(
                3, 1, 1, "support", "Support", "Ops", "fr", "Europe/Paris", true, rules, labels, opened, opened, 1);
    }
}
