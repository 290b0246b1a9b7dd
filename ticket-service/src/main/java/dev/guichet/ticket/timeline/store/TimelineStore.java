package dev.guichet.ticket.timeline.store;

import dev.guichet.events.Actor;
import dev.guichet.events.ActorKind;
import dev.guichet.kit.tenancy.RootScope;
import dev.guichet.ticket.sql.Rows;
import dev.guichet.ticket.sql.Slice;
import dev.guichet.ticket.sql.Sql;
import dev.guichet.ticket.sql.SqlFile;
import dev.guichet.ticket.timeline.domain.Fact;
import dev.guichet.ticket.timeline.domain.What;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Timelines of the current root.
@ApplicationScoped
public class TimelineStore {
    private static final SqlFile INSERT = SqlFile.of("create-ticket/06-timeline");
    private static final SqlFile PAGE = SqlFile.of("timeline/page");

    public Uni<Void> add(List<Fact> facts) {
        Uni<Void> written = Uni.createFrom().voidItem();
        for (Fact fact : facts) {
            written = written.chain(() -> Sql.run(insert(fact, RootScope.required())));
        }
        return written;
    }

    /// Newest first.
    ///
    /// @param before the version of the last fact seen, as it was shown
    public Uni<Slice<Fact>> page(long ticket, @Nullable Long before, boolean internal, int limit) {
        return Sql.slice(
                PAGE.with("ticket", ticket)
                        .and("before", before == null || !internal ? Long.MAX_VALUE : before)
                        .and("before_shown", before == null || internal ? Long.MAX_VALUE : before)
                        .and("internal", internal)
                        .and("how_many", limit + 1)
                        .and("bytes", Slice.BYTES),
                limit,
                TimelineStore::read);
    }

    /// The statement that writes a fact, also for a ticket that is created with it.
    public static SqlFile.Bound insert(Fact fact, long root) {
        return INSERT.with("root", root)
                .and("number", fact.ticket())
                .and("version", fact.version())
                .and("public_version", fact.shown())
                .and("now", Rows.timestamp(fact.at()))
                .and("actor_kind", Rows.wire(fact.by().kind()))
                .and("person", fact.by().person())
                .and("client", fact.by().client())
                .and("what", Rows.wire(fact.what()))
                .and("internal", fact.internal())
                .and("message", fact.message())
                .and("details", fact.details());
    }

    private static Fact read(Rows row) {
        return new Fact(
                row.number(),
                row.number(),
                row.number(),
                row.instant(),
                new Actor(row.one(ActorKind.class), row.optionalNumber(), row.optionalText(), row.text()),
                row.one(What.class),
                row.flag(),
                row.optionalNumber(),
                row.optionalText());
    }
}
