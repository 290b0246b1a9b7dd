package dev.guichet.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guichet.kit.tenancy.FreshContext;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// What a transaction that only reads promises.
@QuarkusTest
class ReadTransactionIT {
    private static final String ROOT = "select current_setting('guichet.root', true)";
    private static final String BEGIN = "begin read only; set local guichet.root = '77'";

    @Inject
    Pool pool;

    @Inject
    FreshContext contexts;

    @Test
    void itsRootIsToldBeforeAnyStatementAndForgottenAfterIt() {
        assertThat(text(within(() -> SessionSql.select(ROOT)))).isEqualTo("77");
        for (int i = 0; i < 30; i++) {
            assertThat(text(await(() -> ReadTransaction.of(pool, "begin read only", () -> SessionSql.select(ROOT)))))
                    .isNullOrEmpty();
        }
    }

    @Test
    void whatItWritesIsRefused() {
        assertThatThrownBy(() -> within(
                        () -> SessionSql.select("insert into thing (root_id, name) values (77, 'x') returning id")))
                .hasMessageContaining("25006");
    }

    @Test
    void aFailureIsThatOfTheFirstAndLeavesTheConnectionInOrder() {
        for (int i = 0; i < 30; i++) {
            assertThatThrownBy(() -> within(() -> ReadTransaction.last(Uni.combine()
                            .all()
                            .unis(SessionSql.select("select 1 / 0"), SessionSql.select("select 2"))
                            .asTuple())))
                    .hasMessageContaining("22012");
            assertThat(text(within(() -> ReadTransaction.last(SessionSql.select(ROOT)))))
                    .isEqualTo("77");
        }
    }

    @Test
    void nothingIsAskedAfterTheLast() {
        assertThatThrownBy(() -> within(
                        () -> ReadTransaction.last(SessionSql.select(ROOT)).chain(() -> SessionSql.select(ROOT))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void oneInsideOfAnotherIsPartOfIt() {
        String outer = text(within(() -> ReadTransaction.of(pool, "nothing that runs", () -> SessionSql.select(ROOT))));

        assertThat(outer).isEqualTo("77");
    }

    private <T> T within(Supplier<Uni<T>> work) {
        return await(() -> ReadTransaction.of(pool, BEGIN, work));
    }

    private <T> T await(Supplier<Uni<T>> work) {
        return contexts.run(work).await().atMost(Duration.ofSeconds(10));
    }

    private static String text(List<Object[]> rows) {
        return (String) rows.getFirst()[0];
    }
}
