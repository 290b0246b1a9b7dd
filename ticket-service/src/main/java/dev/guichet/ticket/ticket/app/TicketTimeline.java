package dev.guichet.ticket.ticket.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
                ticket.number().value(),
                ticket.version(),
                ticket.shown().version(),
                act.at(),
                act.by(),
                What.CREATED,
                false,
                message,
                details);
    }

    static List<Fact> of(Ticket before, List<TicketEvent> events, Act act) {
        List<Fact> facts = new ArrayList<>();
        Ticket ticket = before;
        for (TicketEvent event : events) {
            ticket = ticket.after(event, act.at());
            facts.add(fact(ticket, event, act));
        }
        return facts;
    }

    private static Fact fact(Ticket after, TicketEvent event, Act act) {
        return new Fact(
                after.number().value(),
                after.version(),
                after.shown().version(),
                act.at(),
                act.by(),
                what(event),
                !event.isPublic(),
                message(event),
                details(event));
    }

    private static What what(TicketEvent event) {
        return switch (event) {
            case TicketEvent.MessageAdded _ -> What.MESSAGE;
            case TicketEvent.StatusChanged _ -> What.STATUS;
            case TicketEvent.Assigned _ -> What.ASSIGNEE;
            case TicketEvent.Edited _ -> What.EDIT;
            case TicketEvent.Grouped _ -> What.GROUP;
            case TicketEvent.ObserversChanged _ -> What.OBSERVERS;
            case TicketEvent.RequesterReminded _ -> What.REMINDER;
            case TicketEvent.FollowedUp _ -> What.FOLLOW_UP;
        };
    }

    private static @Nullable Long message(TicketEvent event) {
        return switch (event) {
            case TicketEvent.MessageAdded e -> e.message();
            case TicketEvent.StatusChanged e -> e.message();
            case TicketEvent.Assigned _,
                    TicketEvent.Edited _,
                    TicketEvent.Grouped _,
                    TicketEvent.ObserversChanged _,
                    TicketEvent.FollowedUp _,
                    TicketEvent.RequesterReminded _ -> null;
        };
    }

    private static @Nullable String details(TicketEvent event) {
        ObjectNode details = object();
        switch (event) {
            case TicketEvent.MessageAdded _ -> {
                return null;
            }
            case TicketEvent.StatusChanged e -> status(e, details);
            case TicketEvent.Assigned e -> {
                details.put("from", id(e.previous())).put("to", id(e.to()));
                if (e.reason() != null) {
                    details.put("reason", Rows.wire(e.reason()));
                }
            }
            case TicketEvent.Edited e -> e.changed().forEach(details.putArray("changed")::add);
            case TicketEvent.Grouped e -> {
                details.set("from", group(e.previous()));
                details.set("to", group(e.to()));
            }
            case TicketEvent.ObserversChanged e -> {
                e.added().forEach(person -> details.withArray("added").add(person.id()));
                e.removed().forEach(person -> details.withArray("removed").add(person.id()));
            }
            case TicketEvent.FollowedUp e -> details.put("number", e.followUp().number());
            case TicketEvent.RequesterReminded e ->
                details.put(
                        "closesAt", e.closesAt() == null ? null : e.closesAt().toString());
        }
        return details.toString();
    }

    private static void status(TicketEvent.StatusChanged event, ObjectNode details) {
        details.put("from", Rows.wire(event.from()))
                .put("to", Rows.wire(event.to()))
                .put("trigger", Rows.wire(event.trigger()))
                .put("episode", event.episode().number());
        if (event.reason() != null) {
            details.put("reason", event.reason());
        }
    }

    /// Ids of the persons whom the details of a fact name.
    static Set<Long> named(Fact fact) {
        return switch (fact.what()) {
            case CREATED, ASSIGNEE, OBSERVERS -> numbers(fact.details());
            case MESSAGE, STATUS, GROUP, EDIT, REMINDER, FOLLOW_UP -> Set.of();
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
