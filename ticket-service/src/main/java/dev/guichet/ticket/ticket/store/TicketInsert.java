package dev.guichet.ticket.ticket.store;

import dev.guichet.ticket.desk.domain.DeskGroup;
import dev.guichet.ticket.sql.Rows;
import dev.guichet.ticket.sql.SqlFile;
import dev.guichet.ticket.thread.domain.Message;
import dev.guichet.ticket.thread.store.MessageStore;
import dev.guichet.ticket.ticket.domain.Content;
import dev.guichet.ticket.ticket.domain.FilledForm;
import dev.guichet.ticket.ticket.domain.Origin;
import dev.guichet.ticket.ticket.domain.Participant;
import dev.guichet.ticket.ticket.domain.Ticket;
import dev.guichet.ticket.timeline.domain.Fact;
import dev.guichet.ticket.timeline.store.TimelineStore;
import java.util.ArrayList;
import java.util.List;

/// The rows of a new ticket, in the order that `sql/create-ticket/` numbers them.
final class TicketInsert {
    private static final SqlFile TICKET = SqlFile.of("create-ticket/04-ticket");

    private TicketInsert() {}

    static List<SqlFile.Bound> statements(Ticket ticket, Message first, Fact created) {
        long root = ticket.origin().root();
        List<SqlFile.Bound> statements = new ArrayList<>();
        statements.add(ticket(ticket));
        statements.add(MessageStore.insert(first, root));
        statements.add(TimelineStore.insert(created, root));
        if (!ticket.observers().isEmpty()) {
            Long[] persons = ticket.observers().stream().map(Participant::id).toArray(Long[]::new);
            statements.add(TicketStore.observers(ticket, persons));
        }
        if (!ticket.content().tags().isEmpty()) {
            statements.add(TicketStore.tags(ticket));
        }
        return statements;
    }

    private static SqlFile.Bound ticket(Ticket ticket) {
        Origin origin = ticket.origin();
        Content content = ticket.content();
        Participant assignee = ticket.assignee();
        DeskGroup group = ticket.group();
        FilledForm form = origin.form();
        return TICKET.with("number", ticket.number().value())
                .and("root", origin.root())
                .and("organization", origin.organizationId())
                .and("desk_id", ticket.desk().id())
                .and("requester_id", ticket.requester().id())
                .and("assignee_id", assignee == null ? null : assignee.id())
                .and("group_id", group == null ? null : group.id())
                .and("now", Rows.timestamp(origin.createdAt()))
                .and("subject", content.subject())
                .and("kind", content.kind())
                .and("priority", Rows.wire(content.priority()))
                .and("category", content.category())
                .and("fields", content.fields())
                .and("form", form == null ? null : form.slug())
                .and("form_id", form == null ? null : form.id())
                .and("form_version", form == null ? null : form.version())
                .and("channel", Rows.wire(origin.channel()))
                .and("external_by", origin.externalBy())
                .and("external_id", origin.externalId())
                .and("follow_up_of", origin.continues())
                .and("client", origin.client());
    }
}
