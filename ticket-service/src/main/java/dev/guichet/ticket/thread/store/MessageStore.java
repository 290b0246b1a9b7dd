package dev.guichet.ticket.thread.store;

import dev.guichet.events.Actor;
import dev.guichet.events.ActorKind;
import dev.guichet.events.Channel;
import dev.guichet.events.MessageKind;
import dev.guichet.events.ParticipantRole;
import dev.guichet.events.Visibility;
import dev.guichet.kit.tenancy.RootScope;
import dev.guichet.ticket.sql.Rows;
import dev.guichet.ticket.sql.Slice;
import dev.guichet.ticket.sql.Sql;
import dev.guichet.ticket.sql.SqlFile;
import dev.guichet.ticket.thread.domain.Message;
import dev.guichet.ticket.thread.domain.MessageText;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Messages of the current root.
@ApplicationScoped
public class MessageStore {
    private static final SqlFile INSERT = SqlFile.of("create-ticket/05-message");
    private static final SqlFile PAGE = SqlFile.of("thread/page");
    private static final SqlFile BY_IDS = SqlFile.of("thread/by-ids");

    public Uni<Void> add(Message message) {
        return Sql.run(insert(message, RootScope.required()));
    }

    /// Newest first.
    public Uni<Slice<Message>> page(long ticket, @Nullable Long before, boolean internal, int limit) {
        return Sql.slice(
                PAGE.with("ticket", ticket)
                        .and("before", before)
                        .and("internal", internal)
                        .and("how_many", limit + 1)
                        .and("bytes", Slice.BYTES),
                limit,
                MessageStore::read);
    }

    public Uni<List<Message>> byIds(List<Long> ids) {
        return Sql.list(BY_IDS.with("ids", ids.toArray(Long[]::new)), MessageStore::read);
    }

    /// The statement that writes a message, also for a ticket that is created with it.
    public static SqlFile.Bound insert(Message message, long root) {
        return INSERT.with("message", message.id())
                .and("root", root)
                .and("number", message.ticket())
                .and("version", message.version())
                .and("message_kind", Rows.wire(message.kind()))
                .and("visibility", Rows.wire(message.visibility()))
                .and("actor_kind", Rows.wire(message.author().kind()))
                .and("person", message.author().person())
                .and("client", message.author().client())
                .and("author_role", Rows.wire(message.role()))
                .and("channel", Rows.wire(message.channel()))
                .and("text", message.text().text())
                .and("html", message.text().html())
                .and("now", Rows.timestamp(message.createdAt()));
    }

    private static Message read(Rows row) {
        return new Message(
                row.number(),
                row.number(),
                row.number(),
                row.one(MessageKind.class),
                row.one(Visibility.class),
                new Actor(row.one(ActorKind.class), row.optionalNumber(), row.optionalText(), row.text()),
                row.one(ParticipantRole.class),
                row.one(Channel.class),
                new MessageText(row.text(), row.optionalText()),
                row.instant());
    }
}
