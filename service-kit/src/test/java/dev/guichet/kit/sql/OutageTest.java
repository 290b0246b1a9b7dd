package dev.guichet.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import io.smallrye.mutiny.CompositeException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class OutageTest {

    @Test
    void whatMaySucceedLaterIsAnOutage() {
        assertThat(Outage.is(new IOException("refused"))).isTrue();
        assertThat(Outage.is(new RuntimeException(new SQLException("x", "08006"))))
                .isTrue();
        assertThat(Outage.is(pg("57P01"))).isTrue();
        assertThat(Outage.is(pg("53300"))).isTrue();
        assertThat(Outage.is(pg("40P01"))).isTrue();
        assertThat(Outage.is(new IllegalStateException("Pool closed"))).isTrue();
        assertThat(Outage.is(new RuntimeException("Connection is not active now, current status: CLOSING")))
                .isTrue();
        assertThat(Outage.is(
                        new RuntimeException("Pending requests failed to be sent due to connection has been closed.")))
                .isTrue();
    }

    @Test
    void aRollbackThatFoundTheConnectionClosedIsAnOutage() {
        assertThat(Outage.is(new CompositeException(
                        new IllegalStateException("cut short"),
                        new IllegalStateException("Connection is not active now, current status: CLOSING"))))
                .isTrue();
        assertThat(Outage.is(new CompositeException(pg("23505"), new IllegalStateException("poison"))))
                .isFalse();
    }

    @Test
    void whatIsWrongInItselfIsNot() {
        assertThat(Outage.is(pg("42P01"))).isFalse();
        assertThat(Outage.is(pg("23505"))).isFalse();
        assertThat(Outage.is(pg("42501"))).isFalse();
        assertThat(Outage.is(new IllegalStateException("poison"))).isFalse();
        assertThat(Outage.is(new JsonParseException(null, "broken"))).isFalse();
        assertThat(Outage.is(null)).isFalse();
    }

    private static PgException pg(String state) {
        return new PgException("x", "ERROR", state, "");
    }
}
