package dev.guichet.ticket.ticket.store;

import static dev.guichet.ticket.world.World.COLLEAGUE;
import static dev.guichet.ticket.world.World.NEIGHBOUR;
import static dev.guichet.ticket.world.World.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A word that a whole root uses is looked for in portions, by whoever may see little of it.
@QuarkusTest
class SearchBoundIT {
    private final World world = World.create();

    @Test
    void aRequestLooksAtSoManyAndTheNextGoesOn() throws SQLException {
        long like = world.open(REQUESTER);
        Crowd.in(world, like);
        long theirs = world.open(NEIGHBOUR, Map.of("subject", Crowd.WORD));

        List<Long> found = new ArrayList<>();
        int pages = 0;
        String cursor = null;
        do {
            JsonPath page = page(NEIGHBOUR, cursor);
            found.addAll(page.getList("items.number", Long.class));
            cursor = page.getString("next");
            pages++;
        } while (cursor != null);

        // 21,000 of others lie above theirs, 10,000 a page.
        assertThat(pages).isEqualTo(3);
        assertThat(found).containsExactly(theirs);
    }

    @Test
    void whoSeesOnlyTheirOwnIsAnsweredFromTheirOwn() throws SQLException {
        Crowd.in(world, world.open(REQUESTER));
        long theirs = world.open(COLLEAGUE, Map.of("subject", Crowd.WORD));

        JsonPath page = page(COLLEAGUE, null);

        assertThat(page.getList("items.number", Long.class)).containsExactly(theirs);
        assertThat(page.getString("next")).isNull();
    }

    private JsonPath page(String user, @Nullable String cursor) {
        RequestSpecification request = world.as(user).queryParam("q", Crowd.WORD);
        if (cursor != null) {
            request.queryParam("cursor", cursor);
        }
        return request.get("/api/v1/tickets").then().statusCode(200).extract().jsonPath();
    }
}
