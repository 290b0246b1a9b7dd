package dev.guichet.ticket.ticket.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.ticket.person.domain.Person;
import dev.guichet.ticket.thread.domain.Message;
import dev.guichet.ticket.ticket.app.Json;
import dev.guichet.ticket.ticket.app.TicketQueries.TimelinePage;
import dev.guichet.ticket.ticket.web.Names.ActorName;
import dev.guichet.ticket.timeline.domain.Fact;
import dev.guichet.ticket.timeline.domain.What;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One thing that happened to a ticket.
@Schema(name = "TimelineEntry")
record TimelineView(
        @Schema(description = "Of the ticket after it", examples = "4")
        long version,

        Instant at,
        ActorName actor,

        @Schema(examples = "status") What what,

        @Schema(description = "Hidden from the requester's side")
        boolean internal,

        @Schema(description = "What was said, of `created` and `message`") @Nullable
        MessageView message,

        @Schema(
                implementation = Object.class,
                type = SchemaType.OBJECT,
                additionalProperties = Schema.True.class,
                description =
                        "By `what`: created {assignee}, when somebody got it; status {from, to, trigger, reason, episode}; assignee {from, to, reason: `left_desk` when an agent left the desk, shown to the desk only}; group {from, to}; edit {changed};"
                                + " observers {added, removed}; reminder {closesAt};"
                                + " follow_up {number}, of the ticket that continues this one, to those who may know of it",
                examples = "{\"from\": \"open\", \"to\": \"pending\", \"trigger\": \"ask\", \"episode\": 2}")
        @Nullable
        JsonNode details) {
    static TimelineView of(Fact fact, TimelinePage page) {
        Message message = message(fact, page);
        return new TimelineView(
                fact.version(page.internal()),
                fact.at(),
                ActorName.of(fact.by()),
                fact.what(),
                fact.internal(),
                message == null ? null : MessageView.of(message),
                details(fact, page));
    }

    /// A status change that came with a message has its own entry beside it.
    private static @Nullable Message message(Fact fact, TimelinePage page) {
        return fact.message() == null || !fact.what().isSaid()
                ? null
                : page.messages().get(fact.message());
    }

    private static @Nullable JsonNode details(Fact fact, TimelinePage page) {
        String stored = fact.details();
        if (stored == null) {
            return null;
        }
        ObjectNode details = (ObjectNode) Json.read(stored);
        return switch (fact.what()) {
            case CREATED, OBSERVERS -> named(details, page.people());
            // Why a desk waits is its own affair, and so is who left it.
            case ASSIGNEE -> named(page.internal() ? details : withoutReason(details), page.people());
            case STATUS -> page.internal() || !isOfTheDesk(details) ? details : withoutReason(details);
            case EDIT -> page.internal() ? details : edited(details);
            case FOLLOW_UP -> page.followUps().contains(details.path("number").asLong()) ? details : null;
            case MESSAGE, GROUP, REMINDER -> details;
        };
    }

    /// Why a ticket is on hold, and that it was taken for spam: no mail tells either.
    private static boolean isOfTheDesk(ObjectNode details) {
        return details.path("trigger").asText().equals("hold")
                || details.path("reason").asText().equals("spam");
    }

    private static ObjectNode withoutReason(ObjectNode details) {
        details.remove("reason");
        return details;
    }

    /// Without the desk's tags, should they have been changed with something else.
    private static ObjectNode edited(ObjectNode details) {
        ArrayNode changed = JsonNodeFactory.instance.arrayNode();
        details.path("changed").forEach(name -> {
            if (!name.asText().equals("tags")) {
                changed.add(name);
            }
        });
        return details.set("changed", changed);
    }

    /// Ids become people; who has been forgotten keeps the id alone.
    private static ObjectNode named(ObjectNode details, Map<Long, Person> people) {
        ObjectNode named = JsonNodeFactory.instance.objectNode();
        details.properties().forEach(member -> named.set(member.getKey(), named(member.getValue(), people)));
        return named;
    }

    private static JsonNode named(JsonNode value, Map<Long, Person> people) {
        if (value instanceof ArrayNode ids) {
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            ids.forEach(id -> all.add(named(id, people)));
            return all;
        }
        if (!value.isNumber()) {
            return value;
        }
        ObjectNode person = JsonNodeFactory.instance.objectNode().put("id", value.longValue());
        Person known = people.get(value.longValue());
        return known == null ? person : person.put("name", known.name());
    }
}
