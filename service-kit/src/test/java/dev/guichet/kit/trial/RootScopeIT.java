package dev.guichet.kit.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.kit.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/// Row-level security fails closed, cursors belong to their caller and filter.
@QuarkusTest
class RootScopeIT {

    private final String root = Long.toString(Sender.newTicket());

    @Inject
    Pool pool;

    private static RequestSpecification in(String root) {
        return given().header("Trial-Root", root).auth().oauth2(TestTokens.of("ops-agent"));
    }

    private int created(String name) {
        Response answer = in(root).contentType(ContentType.JSON)
                .body("{\"name\": \"" + name + "\"}")
                .post("/api/v1/things");
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer.jsonPath().getInt("id");
    }

    @Test
    void aThingOfAnotherRootIsNotThere() {
        var id = created("mine");

        assertThat(in(root).get("/api/v1/things/" + id).statusCode()).isEqualTo(200);
        assertThat(in("1").get("/api/v1/things/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void withoutARootNothingIsThereEvenOnConnectionsThatHadOne() {
        var id = created("mine");

        for (var i = 0; i < 30; i++) {
            var answer = given().auth().oauth2(TestTokens.of("ops-agent")).get("/api/v1/things/" + id);
            assertThat(answer.statusCode()).isEqualTo(404);
        }
    }

    @Test
    void withoutARootNothingCanBeWritten() {
        Assertions.assertThatThrownBy(() -> pool.query("insert into thing (root_id, name) values (1, 'x')")
                        .execute()
                        .await()
                        .atMost(Duration.ofSeconds(5)))
                .hasMessageContaining("42501");
    }

    @Test
    void aListIsPagedToItsEndAndItsCursorsAreBound() {
        var ids = IntStream.range(0, 5).mapToObj(i -> created("n" + i)).toList();
        var first = in(root).get("/api/v1/things?limit=3").jsonPath();
        assertThat(first.getList("items.id", Integer.class))
                .containsExactlyElementsOf(ids.reversed().subList(0, 3));
        var cursor = first.getString("next");

        var second = in(root).get("/api/v1/things?limit=3&cursor=" + cursor).jsonPath();
        assertThat(second.getList("items.id", Integer.class))
                .containsExactlyElementsOf(ids.reversed().subList(3, 5));
        assertThat(second.getString("next")).isNull();

        assertThat(in(root).get("/api/v1/things?name=x&cursor=" + cursor).statusCode())
                .isEqualTo(422);
        assertThat(in(root).get("/api/v1/things?cursor=" + cursor + "A").statusCode())
                .isEqualTo(422);
        assertThat(given().header("Trial-Root", root)
                        .auth()
                        .oauth2(TestTokens.of("ops-requester"))
                        .get("/api/v1/things?cursor=" + cursor)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void anEntityTagThatIsNotTheVersionIsRefused() {
        var id = created("tagged");

        assertThat(in(root).header("If-Match", "\"0\"")
                        .put("/api/v1/things/" + id)
                        .statusCode())
                .isEqualTo(200);
        var stale = in(root).header("If-Match", "\"7\"").put("/api/v1/things/" + id);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.jsonPath().getString("detail")).doesNotContain("{");
        assertThat(stale.jsonPath().getInt("version")).isZero();
    }
}
