package dev.guichet.ticket.ticket.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.events.Visibility;
import dev.guichet.kit.directory.Act;
import dev.guichet.ticket.desk.domain.DeskGroup;
import dev.guichet.ticket.sql.Rows;
import dev.guichet.ticket.ticket.domain.Participant;
import dev.guichet.ticket.ticket.domain.Ticket;
import dev.guichet.ticket.ticket.domain.TicketEvent;
import dev.guichet.ticket.timeline.domain.Fact;
import dev.guichet.ticket.timeline.domain.What;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What happened to a ticket, as facts of its timeline. People are named by id: who they are may be forgotten later.
final class TicketTimeline {
    private TicketTimeline() {}

    /// One fact for a creation: the episode it starts goes without saying.
    static Fact created(Ticket ticket, long message, Act act) {
        Participant assignee = ticket.assignee();
        String details = assignee == null
                ? null
                : object().put("assignee", assignee.id()).toString();
        return new Fact(
                ticket.number().value(), ticket.version(), act.at(), act.by(), What.CREATED, false, message, details);
    }

    static List<Fact> of(Ticket before, List<TicketEvent> events, Act act) {
        List<Fact> facts = new ArrayList<>();
        long version = before.version();
        for (TicketEvent event : events) {
            facts.add(fact(before.number().value(), ++version, event, act));
        }
        return facts;
    }

    private static Fact fact(long ticket, long version, TicketEvent event, Act act) {
        return switch (event) {
            case TicketEvent.MessageAdded e -> {
                boolean internal = e.visibility() == Visibility.INTERNAL;
                yield new Fact(ticket, version, act.at(), act.by(), What.MESSAGE, internal, e.message(), null);
            }
            case TicketEvent.StatusChanged e -> {
                ObjectNode details = object().put("from", Rows.wire(e.from()))
                        .put("to", Rows.wire(e.to()))
                        .put("trigger", Rows.wire(e.trigger()))
                        .put("episode", e.episode().number());
                if (e.reason() != null) {
                    details.put("reason", e.reason());
                }
                yield new Fact(
                        ticket, version, act.at(), act.by(), What.STATUS, false, e.message(), details.toString());
            }
            case TicketEvent.Assigned e -> {
                ObjectNode details = object().put("from", id(e.previous())).put("to", id(e.to()));
                if (e.reason() != null) {
                    details.put("reason", Rows.wire(e.reason()));
                }
                yield fact(ticket, version, act, What.ASSIGNEE, details);
            }
            case TicketEvent.Edited e -> {
                ObjectNode details = object();
                e.changed().forEach(details.putArray("changed")::add);
                yield fact(ticket, version, act, What.EDIT, details);
            }
            case TicketEvent.Grouped e -> {
                ObjectNode details = object();
                details.set("from", group(e.previous()));
                details.set("to", group(e.to()));
                yield new Fact(ticket, version, act.at(), act.by(), What.GROUP, true, null, details.toString());
            }
            case TicketEvent.ObserversChanged e -> {
                ObjectNode details = object();
                e.added().forEach(person -> details.withArray("added").add(person.id()));
                e.removed().forEach(person -> details.withArray("removed").add(person.id()));
                yield fact(ticket, version, act, What.OBSERVERS, details);
            }
            case TicketEvent.RequesterReminded e ->
                fact(
                        ticket,
                        version,
                        act,
                        What.REMINDER,
                        object().put(
                                        "closesAt",
                                        e.closesAt() == null
                                                ? null
                                                : e.closesAt().toString()));
        };
    }

    private static Fact fact(long ticket, long version, Act act, What what, ObjectNode details) {
        return new Fact(ticket, version, act.at(), act.by(), what, false, null, details.toString());
    }

    /// Ids of the persons whom the details of a fact name.
    static Set<Long> named(Fact fact) {
        return switch (fact.what()) {
            case CREATED, ASSIGNEE, OBSERVERS -> numbers(fact.details());
            case MESSAGE, STATUS, GROUP, EDIT, REMINDER -> Set.of();
        };
    }

    private static Set<Long> numbers(@Nullable String details) {
        if (details == null) {
            return Set.of();
        }
        Set<Long> numbers = new HashSet<>();
        Json.read(details).forEach(value -> {
            if (value.isNumber()) {
                numbers.add(value.longValue());
            }
            value.forEach(element -> numbers.add(element.longValue()));
        });
        return numbers;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /// As it is called now: it may be gone later.
    private static JsonNode group(@Nullable DeskGroup group) {
        return group == null
                ? JsonNodeFactory.instance.nullNode()
                : object().put("id", group.id()).put("slug", group.slug()).put("name", group.name());
    }

    private static @Nullable Long id(@Nullable Participant person) {
        return person == null ? null : person.id();
    }
}
