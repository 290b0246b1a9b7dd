package dev.guichet.ticket.category;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.sql.CountingWire;
import dev.guichet.ticket.sql.SpokenSql;
import dev.guichet.ticket.world.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What a configuration feature costs, by the example of categories: statements on the wire, with the four that any
/// transaction has, which are its begin, its root, the caller's rights and its commit.
@QuarkusTest
@WithTestResource(CountingWire.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CategoryStatementsIT {
    private static final int TRANSACTION = 4;
    private static final Map<String, String> LABELS = Map.of("fr", "Choses", "en", "Things");

    private final World world = World.create();
    private String mail = "";

    @BeforeEach
    void aCategory() {
        if (mail.isEmpty()) {
            mail = "/api/v1/categories/"
                    + made("mail").statusCode(201).extract().jsonPath().getLong("id");
        }
        // whoever calls is known from then on
        world.as(World.ADMINISTRATOR).get(mail).then().statusCode(200);
    }

    @Test
    void aReadTakesTheCategoryAndItsOrganization() {
        assertThat(statements(() -> world.as(World.ADMINISTRATOR).get(mail), 200))
                .hasSize(TRANSACTION + 2);
    }

    @Test
    void aPageTakesItsPathItsCategoriesAndTheirOrganizations() {
        String list = "/api/v1/categories?organization=" + world.root();

        assertThat(statements(() -> world.as(World.ADMINISTRATOR).get(list), 200))
                .hasSize(TRANSACTION + 3);
    }

    @Test
    void aCreationTakesItsOrganizationItsIdAndItsRow() {
        Map<String, Object> wanted = Map.of("organization", world.root(), "slug", "web", "labels", LABELS);

        assertThat(statements(() -> world.as(World.ADMINISTRATOR).body(wanted).post("/api/v1/categories"), 201))
                .hasSize(TRANSACTION + 3);
    }

    @Test
    void aChangeTakesALockItsOrganizationAndAWrite() {
        assertThat(statements(
                        () -> world.as(World.ADMINISTRATOR)
                                .body(Map.of("labels", Map.of("fr", "Courrier " + System.nanoTime())))
                                .patch(mail),
                        200))
                .hasSize(TRANSACTION + 3);
    }

    private ValidatableResponse made(String slug) {
        return world.as(World.ADMINISTRATOR)
                .body(Map.of("organization", world.root(), "slug", slug, "labels", LABELS))
                .post("/api/v1/categories")
                .then();
    }

    /// Of the one transaction that has to do with categories.
    private static List<String> statements(Supplier<Response> call, int status) {
        SpokenSql.forget();
        call.get().then().statusCode(status);
        List<List<String>> transactions = SpokenSql.transactions().stream()
                .filter(transaction -> transaction.stream().anyMatch(sql -> sql.contains("category")))
                .toList();
        assertThat(transactions).hasSize(1);
        return transactions.getFirst();
    }
}
