package dev.guichet.ticket.ticket.store;

import dev.guichet.kit.directory.DirectoryRefusal;
import dev.guichet.kit.outbox.Outbox;
import dev.guichet.kit.outbox.OutboxRow;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.sql.BoundStatement;
import dev.guichet.ticket.sql.Rows;
import dev.guichet.ticket.sql.SqlFile;
import dev.guichet.ticket.ticket.domain.Circumstances;
import dev.guichet.ticket.ticket.domain.OpenedTicket;
import dev.guichet.ticket.ticket.domain.Participant;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The hottest write: one transaction in two flights. The first begins it and finds out who asks whom; the second
/// writes everything and commits. Statements of a flight are sent without awaiting each other: when one fails,
/// PostgreSQL refuses those after it and makes the commit a rollback.
@ApplicationScoped
public class TicketCreation {
    private static final SqlFile BEGIN = SqlFile.of("create-ticket/01-begin");
    private static final SqlFile ROOT = SqlFile.of("create-ticket/02-root");
    private static final SqlFile OUTBOX = SqlFile.of("create-ticket/07-outbox");
    private static final SqlFile COMMIT = SqlFile.of("create-ticket/08-commit");

    private final Pool pool;
    private final Outbox outbox;

    TicketCreation(Pool pool, Outbox outbox) {
        this.pool = pool;
        this.outbox = outbox;
    }

    /// @param decide what to write under the circumstances; when it throws, nothing is written and that is the failure
    /// @return the plan, carried out
    public Uni<CreationPlan> create(long root, CircumstancesQuery query, Function<Circumstances, CreationPlan> decide) {
        return Uni.createFrom()
                .completionStage(() -> pool.withConnection(connection -> find(connection, root, query)
                                .map(decide)
                                .compose(
                                        plan -> carryOut(connection, root, plan),
                                        failure -> rollback(connection).compose(x -> Future.failedFuture(failure))))
                        .toCompletionStage());
    }

    private Future<CreationPlan> carryOut(SqlConnection connection, long root, CreationPlan plan) {
        return switch (plan) {
            case CreationPlan.Wait _, CreationPlan.Unnumbered _ ->
                rollback(connection).map(plan);
            case CreationPlan.Write write ->
                write(connection, root, write)
                        .onSuccess(x -> outbox.wake(write.events()))
                        .map(plan);
        };
    }

    private static Future<Circumstances> find(SqlConnection connection, long root, CircumstancesQuery query) {
        List<Future<?>> sent = new ArrayList<>();
        sent.add(connection.query(BEGIN.text()).execute());
        sent.add(send(connection, ROOT.with("root_text", Long.toString(root))));
        Future<RowSet<Row>> found = send(connection, query.find());
        Future<RowSet<Row>> observers =
                query.observers().isEmpty() ? Future.succeededFuture() : send(connection, query.findObservers());
        sent.add(found);
        sent.add(observers);
        return all(sent)
                .map(done -> rows(found.result()).stream()
                        .findFirst()
                        .map(row -> query.read(row, root, participants(observers.result())))
                        .orElseThrow(() -> Refused.because(DirectoryRefusal.NO_ORGANIZATION)));
    }

    private static Future<Void> write(SqlConnection connection, long root, CreationPlan.Write write) {
        List<Future<?>> sent = new ArrayList<>();
        BoundStatement before = write.before();
        if (before != null) {
            sent.add(send(connection, before.sql(), before.values()));
        }
        OpenedTicket opened = write.opened();
        for (SqlFile.Bound statement : TicketInsert.statements(opened.ticket(), opened.first(), write.created())) {
            sent.add(send(connection, statement));
        }
        sent.add(send(connection, events(write, root)));
        sent.add(connection.query(COMMIT.text()).execute());
        return all(sent);
    }

    private static Future<?> rollback(SqlConnection connection) {
        return connection.query("rollback").execute().otherwiseEmpty();
    }

    /// Waits for every one of them, then fails with the failure of the first: the later ones only follow from it.
    private static Future<Void> all(List<Future<?>> sent) {
        return Future.join(sent)
                .transform(done -> sent.stream()
                        .filter(Future::failed)
                        .findFirst()
                        .<Future<Void>>map(failed -> Future.failedFuture(failed.cause()))
                        .orElseGet(Future::succeededFuture));
    }

    private static SqlFile.Bound events(CreationPlan.Write write, long root) {
        OutboxRow created = write.events().get(0);
        OutboxRow status = write.events().get(1);
        return OUTBOX.with("shard", created.shard())
                .and("topic", created.topic())
                .and("key", created.key())
                .and("now", Rows.timestamp(created.occurredAt()))
                .and("root", root)
                .and("created_event", created.eventId())
                .and("created_type", created.type())
                .and("created_payload", payload(created))
                .and("status_event", status.eventId())
                .and("status_type", status.type())
                .and("status_payload", payload(status));
    }

    private static @Nullable Buffer payload(OutboxRow row) {
        byte[] payload = row.payload();
        return payload == null ? null : Buffer.buffer(payload);
    }

    private static Future<RowSet<Row>> send(SqlConnection connection, SqlFile.Bound statement) {
        return send(connection, statement.text(), statement.values());
    }

    private static Future<RowSet<Row>> send(SqlConnection connection, String sql, @Nullable Object[] values) {
        return connection.preparedQuery(sql).execute(Tuple.wrap(values));
    }

    private static List<Participant> participants(@Nullable RowSet<Row> found) {
        return found == null
                ? List.of()
                : rows(found).stream().map(TicketRows::participant).toList();
    }

    private static List<Rows> rows(RowSet<Row> found) {
        return StreamSupport.stream(found.spliterator(), false)
                .map(row -> new Rows(columns(row)))
                .toList();
    }

    private static @Nullable Object[] columns(Row row) {
        @Nullable Object[] columns = new @Nullable Object[row.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = row.getValue(i);
        }
        return columns;
    }
}
