package dev.guichet.ticket.ticket.web;

import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.guichet.ticket.thread.domain.MessageText;
import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LargeThreadsIT {
    private static final int REPLIES = 7;

    /// What a page may weigh, and what stands around the texts in it.
    private static final int PAGE = 1_300_000;

    private final World world = World.create();

    @ParameterizedTest
    @ValueSource(strings = {"messages", "timeline"})
    void aPageOfLargeMessagesEndsEarlyAndTheNextGoesOn(String list) {
        long ticket = world.open(REQUESTER);
        for (int i = 0; i < REPLIES; i++) {
            world.post(AGENT, ticket, "messages", Map.of("text", i + "x".repeat(MessageText.MAX_BYTES - 1)))
                    .then()
                    .statusCode(201);
        }

        List<Integer> pages = new ArrayList<>();
        List<Integer> versions = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = page(ticket, list, cursor);
            List<Integer> read = page.getList(list.equals("messages") ? "items.id" : "items.version");
            pages.add(read.size());
            versions.addAll(read);
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(pages).hasSizeGreaterThan(1).allMatch(size -> size >= 1 && size <= 5);
        assertThat(versions).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(REPLIES + 1);
    }

    /// Quotes are two bytes in JSON, ampersands five in HTML.
    @ParameterizedTest
    @CsvSource({"messages, '\"'", "messages, &", "timeline, '\"'", "timeline, &"})
    void aPageIsBoundedByWhatItWeighsInTheAnswer_D32(String list, String dear) {
        long ticket = world.open(REQUESTER);
        for (int i = 0; i < REPLIES; i++) {
            world.post(AGENT, ticket, "messages", Map.of("text", i + dear.repeat(100_000)))
                    .then()
                    .statusCode(201);
        }
        world.post(AGENT, ticket, "messages", Map.of("text", dear.repeat(MessageText.MAX_BYTES)))
                .then()
                .statusCode(201);

        int read = 0;
        String cursor = null;
        do {
            byte[] page = answer(ticket, list, cursor).asByteArray();
            JsonPath json = new JsonPath(new String(page, StandardCharsets.UTF_8));
            int items = json.getList("items").size();
            assertThat(items).isPositive();
            assertThat(page.length).isLessThan(items == 1 ? 7 * MessageText.MAX_BYTES : PAGE);
            read += items;
            cursor = json.getString("next");
        } while (cursor != null);

        assertThat(read).isGreaterThanOrEqualTo(REPLIES + 2);
    }

    @Test
    void aPageOfTicketsWithLargeFieldsEndsEarlyAndTheNextGoesOn_D32() {
        Set<Long> opened = new HashSet<>();
        for (int i = 0; i < 80; i++) {
            opened.add(world.open(REQUESTER, Map.of("fields", Map.of("log", "x".repeat(15_000)))));
        }

        Set<Long> read = new HashSet<>();
        String cursor = null;
        do {
            var request = world.as(REQUESTER).queryParam("limit", 200);
            byte[] page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/api/v1/tickets")
                    .asByteArray();
            assertThat(page.length).isLessThan(PAGE);
            JsonPath json = new JsonPath(new String(page, StandardCharsets.UTF_8));
            read.addAll(json.getList("items.number", Long.class));
            cursor = json.getString("next");
        } while (cursor != null);

        assertThat(read).isEqualTo(opened);
    }

    @Test
    void htmlIsCleanedAndItsBoundTold() {
        long ticket = world.open(REQUESTER);

        world.post(REQUESTER, ticket, "messages", Map.of("html", "<p>Bonjour<script>x</script></p>"))
                .then()
                .statusCode(201)
                .body("html", equalTo("<p>Bonjour</p>"))
                .body("text", equalTo("Bonjour"));
        world.post(REQUESTER, ticket, "messages", Map.of("html", "<b>".repeat(MessageText.MAX_HTML_BYTES)))
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo("HTML_TOO_LONG"));
    }

    @Test
    void textIsShownAsHtmlAndTheTagIsTheTickets() {
        long ticket = world.open(REQUESTER);

        long message = world.post(REQUESTER, ticket, "messages", Map.of("text", "a < b\n\nc"))
                .then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("html", equalTo("<p>a &lt; b</p><p>c</p>"))
                .extract()
                .jsonPath()
                .getLong("id");
        world.as(AGENT)
                .get("/api/v1/tickets/{n}/messages/{m}", ticket, message)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
    }

    private JsonPath page(long ticket, String list, @Nullable String cursor) {
        return answer(ticket, list, cursor).jsonPath();
    }

    private Response answer(long ticket, String list, @Nullable String cursor) {
        var request = world.as(REQUESTER);
        if (cursor != null) {
            request.queryParam("cursor", cursor);
        }
        return request.get("/api/v1/tickets/{n}/" + list, ticket)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }
}
