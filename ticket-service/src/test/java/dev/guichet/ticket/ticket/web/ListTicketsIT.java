package dev.guichet.ticket.ticket.web;

import static dev.guichet.ticket.world.World.ADMINISTRATOR;
import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.COLLEAGUE;
import static dev.guichet.ticket.world.World.PROGRAM;
import static dev.guichet.ticket.world.World.REQUESTER;
import static dev.guichet.ticket.world.World.address;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListTicketsIT {
    private final World world = World.create();
    private long open;
    private long pending;
    private long closed;
    private long followed;
    private Instant before = Instant.EPOCH;

    @BeforeEach
    void tickets() {
        if (followed == 0) {
            open();
        }
    }

    private void open() {
        open = world.open(
                REQUESTER,
                Map.of(
                        "subject", "Téléphone muet à Orléans",
                        "kind", "hardware_issue",
                        "category", "voice",
                        "priority", "urgent",
                        "externalId", "CRM-77"));
        pending = world.open(REQUESTER);
        world.post(AGENT, pending, "status", Map.of("status", "pending")).then().statusCode(200);
        closed = world.open(REQUESTER);
        world.post(REQUESTER, closed, "archive", Map.of()).then().statusCode(200);
        before = Instant.now();
        followed = world.open(REQUESTER, Map.of("observers", List.of(Map.of("email", address(COLLEAGUE)))));
        world.as(AGENT)
                .body(Map.of("person", world.person(AGENT)))
                .put("/api/v1/tickets/{n}/assignee", followed)
                .then()
                .statusCode(200);
    }

    @Test
    void viewsLookWhereTheySay() {
        assertThat(world.list(REQUESTER, "view=requested")).containsExactly(followed, closed, pending, open);
        assertThat(world.list(COLLEAGUE, "view=cc")).containsExactly(followed);
        assertThat(world.list(COLLEAGUE, "view=organization")).isEmpty();
        assertThat(world.list(PROGRAM, "view=organization")).containsExactly(followed, closed, pending, open);
        assertThat(world.list(AGENT, "view=queue")).containsExactly(followed, pending, open);
        assertThat(world.list(ADMINISTRATOR, "view=queue")).containsExactly(followed, pending, open);
        assertThat(world.list(AGENT, "view=archive")).containsExactly(closed);
        assertThat(world.list(REQUESTER, "view=archive")).containsExactly(closed);
        assertThat(world.list(REQUESTER, "view=queue")).isEmpty();
        assertThat(world.list(REQUESTER, "")).containsExactly(followed, closed, pending, open);
        assertThat(world.list(COLLEAGUE, "")).containsExactly(followed);
    }

    @Test
    void filtersNarrow() {
        assertThat(world.list(AGENT, "status=pending,closed")).containsExactly(closed, pending);
        assertThat(world.list(AGENT, "awaiting=requester")).containsExactly(pending);
        assertThat(world.list(AGENT, "awaiting=nobody&view=queue")).isEmpty();
        assertThat(world.list(AGENT, "priority=urgent,high")).containsExactly(open);
        assertThat(world.list(AGENT, "desk=support&view=queue")).containsExactly(followed, pending, open);
        assertThat(world.list(AGENT, "desk=other&view=queue")).isEmpty();
        assertThat(world.list(AGENT, "assignee=me")).containsExactly(followed);
        assertThat(world.list(AGENT, "assignee=none&view=queue")).containsExactly(pending, open);
        assertThat(world.list(AGENT, "assignee=" + world.person(AGENT))).containsExactly(followed);
        assertThat(world.list(AGENT, "requester=" + world.person(COLLEAGUE))).isEmpty();
        assertThat(world.list(AGENT, "number=" + pending)).containsExactly(pending);
        assertThat(world.list(AGENT, "kind=hardware_issue")).containsExactly(open);
        assertThat(world.list(AGENT, "category=voice")).containsExactly(open);
        assertThat(world.list(AGENT, "externalId=CRM-77")).containsExactly(open);
        assertThat(world.list(AGENT, "channel=phone")).isEmpty();
        assertThat(world.list(AGENT, "updatedAfter=" + before)).containsExactly(followed);
        assertThat(world.list(AGENT, "status=open&priority=urgent&q=muet")).containsExactly(open);
    }

    @Test
    void wordsMatchBeginningsWithoutAccents() {
        assertThat(world.list(AGENT, "q=telepho")).containsExactly(open);
        assertThat(world.list(AGENT, "q=ORLEANS muet")).containsExactly(open);
        assertThat(world.list(AGENT, "q=orleans inconnu")).isEmpty();
        assertThat(world.list(AGENT, "q=" + pending)).contains(pending);
        assertThat(world.list(COLLEAGUE, "q=telepho")).isEmpty();
        assertThat(world.list(AGENT, "q=mails&limit=2")).containsExactly(followed, closed);
    }

    @Test
    void pagesFollowOneAnotherWhateverIsWrittenMeanwhile() {
        World busy = World.create();
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.addFirst(busy.open(REQUESTER));
        }
        List<Long> read = new ArrayList<>();
        String next = null;
        do {
            JsonPath page = page(busy, "view=queue&limit=3", next);
            read.addAll(page.getList("items.number", Long.class));
            next = page.getString("next");
            busy.open(REQUESTER);
        } while (next != null);
        assertThat(read).isEqualTo(all);
    }

    @Test
    void theLinkLeadsToTheNextPage() {
        Response first = world.as(AGENT).get("/api/v1/tickets?limit=2");
        String link = first.header("Link");

        assertThat(link).endsWith(">; rel=\"next\"").contains("limit=2");
        URI target = URI.create(link.substring(1, link.indexOf('>')));
        Response second = world.as(AGENT).urlEncodingEnabled(false).get(target.toString());
        assertThat(second.jsonPath().getList("items.number", Long.class)).containsExactly(pending, open);
        assertThat(second.header("Link")).isNull();
    }

    @Test
    void aCursorIsForItsCallerAndItsFilter() {
        String cursor = page(world, "limit=1", null).getString("next");

        for (String query : List.of("limit=1&status=open&cursor=" + cursor, "cursor=" + cursor + "x", "cursor=x")) {
            world.as(AGENT)
                    .get("/api/v1/tickets?" + query)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("INVALID_CURSOR"));
        }
        world.as(REQUESTER)
                .get("/api/v1/tickets?limit=1&cursor=" + cursor)
                .then()
                .statusCode(422);
        assertThat(page(world, "limit=3", cursor).getList("items")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=201",
                "limit=x",
                "view=mine",
                "status=opened",
                "priority=p1",
                "awaiting=me",
                "number=x",
                "number=99999999999999999999",
                "assignee=somebody",
                "requester=1.5",
                "channel=fax",
                "updatedAfter=2026-11-20T14:32:00",
                "updatedAfter=yesterday",
                "updatedAfter=%2B999999999-12-31T23:59:59Z",
                "updatedAfter=%2B294277-01-01T00:00:00Z",
                "q=%00",
                "tag=a%00b",
                "status=open&awaiting=nobody"
            })
    void whatIsNotAFilterIsRefused(String query) {
        assertThat(world.as(AGENT)
                        .urlEncodingEnabled(false)
                        .get("/api/v1/tickets?" + query)
                        .statusCode())
                .isIn(400, 404, 422);
    }

    /// D13: whatever stands in a parameter, it stays a value.
    @Test
    void nothingInAFilterIsEverRun() {
        Random random = new Random(13);
        List<String> names = List.of(
                "view",
                "status",
                "desk",
                "assignee",
                "requester",
                "q",
                "updatedAfter",
                "externalId",
                "number",
                "kind",
                "priority",
                "awaiting",
                "tag",
                "category",
                "channel",
                "followUpOf",
                "limit",
                "cursor",
                "sort",
                "filter",
                "fields",
                "order",
                "page",
                "offset");
        List<String> values = List.of(
                "'",
                "''",
                "\"",
                "\\",
                ";",
                "--",
                "/*",
                "$1",
                ":q",
                "%",
                "_",
                "1 or 1=1",
                "1' or '1'='1",
                "x'; drop table ticket; --",
                "') or true --",
                "(select pg_sleep(5))",
                "{\"$gt\":\"\"}",
                "\u0001",
                "\uD83D\uDE00",
                "null",
                "undefined",
                "NaN",
                "-1",
                "0x10",
                "a & b | !c",
                "a:*",
                "<->",
                "'a' <-> 'b'",
                "!",
                "((",
                "&&",
                "pg_sleep(5)",
                "${7*7}",
                "{{7*7}}",
                "\u202e",
                "é".repeat(200));
        for (int round = 0; round < Integer.getInteger("guichet.fuzz", 300); round++) {
            var request = given().spec(world.as(AGENT));
            StringBuilder asked = new StringBuilder();
            for (int i = 0; i <= random.nextInt(3); i++) {
                String name = names.get(random.nextInt(names.size()));
                String value = values.get(random.nextInt(values.size()));
                request.queryParam(name, value);
                asked.append(name).append('=').append(value).append(' ');
            }
            long started = System.nanoTime();
            Response response = request.get("/api/v1/tickets");

            assertThat(response.statusCode())
                    .as("%s: %s", asked, response.asString())
                    .isIn(200, 400, 404, 422);
            assertThat(System.nanoTime() - started).as(asked.toString()).isLessThan(4_000_000_000L);
            assertThat(response.asString()).doesNotContain("PgException").doesNotContain("syntax error");
        }
        assertThat(world.list(AGENT, "view=queue")).hasSize(3);
    }

    @Test
    void nobodyWithoutATokenListsAnything() {
        Stream.of("/api/v1/tickets", "/api/v1/tickets/1", "/api/v1/tickets/1/messages", "/api/v1/tickets/1/timeline")
                .forEach(path -> given().get(path).then().statusCode(401));
    }

    private static JsonPath page(World world, String query, @Nullable String cursor) {
        return world.as(AGENT)
                .get("/api/v1/tickets?" + query + (cursor == null ? "" : "&cursor=" + cursor))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
