package dev.guichet.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.http.problem.Refusal;
import io.smallrye.mutiny.CompositeException;
import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/// What a failure of the database is refused with.
class RefusalsTest {
    @Test
    void changesInEachOthersWayAreNoOutage() {
        assertThat(refusal(pg("40P01"))).isEqualTo(KitRefusal.CONCURRENT_CHANGE);
        assertThat(refusal(new RuntimeException(new SQLException("x", "40001"))))
                .isEqualTo(KitRefusal.CONCURRENT_CHANGE);
        assertThat(refusal(new CompositeException(pg("40P01"), new IllegalStateException("rolled back"))))
                .isEqualTo(KitRefusal.CONCURRENT_CHANGE);
    }

    @Test
    void whatIsDownIsUnavailable() {
        assertThat(refusal(pg("57P01"))).isEqualTo(KitRefusal.UNAVAILABLE);
        assertThat(refusal(new SQLException("x", "08006"))).isEqualTo(KitRefusal.UNAVAILABLE);
    }

    private static Refusal refusal(Throwable failure) {
        return Refusals.of(failure).refusal();
    }

    private static PgException pg(String state) {
        return new PgException("x", "ERROR", state, "");
    }
}
