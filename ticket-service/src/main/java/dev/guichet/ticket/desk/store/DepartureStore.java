package dev.guichet.ticket.desk.store;

import dev.guichet.kit.sql.SessionSql;
import dev.guichet.kit.tenancy.RootScope;
import dev.guichet.ticket.desk.domain.Departure;
import dev.guichet.ticket.desk.domain.Departure.Left;
import dev.guichet.ticket.sql.Rows;
import dev.guichet.ticket.sql.Sql;
import dev.guichet.ticket.sql.SqlFile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// Who left a desk and still has tickets there, perhaps.
@ApplicationScoped
public class DepartureStore {
    private static final SqlFile NOTE = SqlFile.of("departure/note");
    private static final SqlFile DUE = SqlFile.of("departure/due");
    private static final SqlFile HOLD = SqlFile.of("departure/hold");
    private static final SqlFile OVER = SqlFile.of("departure/over");

    public Uni<Void> note(long desk, long person, String cause) {
        return Sql.run(NOTE.with("root", RootScope.required())
                .and("desk", desk)
                .and("person", person)
                .and("cause", cause));
    }

    /// Of all roots, the longest first.
    public Uni<List<Departure>> due(int howMany) {
        return SessionSql.select(DUE.with("how_many", howMany).text(), howMany)
                .map(rows -> rows.stream()
                        .map(Rows::new)
                        .map(row -> new Departure(row.number(), row.number(), row.number()))
                        .toList());
    }

    /// Empty when it is over, or another replica has it.
    public Uni<Optional<Left>> hold(Departure departure) {
        return Sql.first(
                HOLD.with("desk", departure.desk()).and("person", departure.person()),
                row -> new Left(row.instant(), row.text()));
    }

    public Uni<Void> over(Departure departure) {
        return Sql.run(OVER.with("desk", departure.desk()).and("person", departure.person()));
    }
}
