package dev.guichet.ticket.input;

import static dev.guichet.ticket.world.World.ADMINISTRATOR;
import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.REQUESTER;
import static dev.guichet.ticket.world.World.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every text of a kind has the same rule, whichever operation takes it.
@QuarkusTest
class CharactersIT {
    private static final List<String> NEVER =
            List.of("a\u0001b", "a\u001bb", "a\u0085b", "a\nb", "a\u2028b", "a\u2029b", "a\u202eb", "a\u2066b");
    private static final List<String> NOT_SEEN =
            List.of("a\u200bb", "a\u00adb", "a\u200db", "a\ufeffb", "a\u3164b", "\u200b");

    /// Two words with a non-joiner, and an emoji of three.
    private static final String MEANT = "\u0645\u06cc\u200c\u062e \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";

    private final World world = World.create();

    private record Place(String user, String method, String path, String body, String code) {}

    private List<Place> lines() {
        long ticket = world.open(REQUESTER);
        return List.of(
                new Place(SUPERVISOR, "POST", "desks/support/groups", "{'slug': 'g', 'name': '%s'}", "LINE"),
                new Place(ADMINISTRATOR, "PATCH", "organizations/" + world.client(), "{'name': '%s'}", "LINE"),
                new Place(ADMINISTRATOR, "PATCH", "persons/" + world.person(REQUESTER), "{'name': '%s'}", "LINE"),
                new Place(SUPERVISOR, "PATCH", "desks/support", "{'name': '%s'}", "LINE"),
                new Place(SUPERVISOR, "PATCH", "desks/support", "{'brand': '%s'}", "BRAND"),
                new Place(
                        SUPERVISOR, "PATCH", "desks/support", "{'labels': {'status': {'open': {'fr': '%s'}}}}", "LINE"),
                new Place(
                        ADMINISTRATOR,
                        "POST",
                        "categories",
                        "{'organization': " + world.root() + ", 'slug': 'c', 'labels': {'fr': '%s', 'en': 'x'}}",
                        "LINE"),
                new Place(AGENT, "PATCH", "tickets/" + ticket, "{'tags': ['%s']}", "LINE"),
                new Place(AGENT, "PATCH", "tickets/" + ticket, "{'kind': '%s'}", "LINE"));
    }

    @TestFactory
    Stream<DynamicTest> aNameIsWhatItLooksLike() {
        return lines().stream()
                .map(place -> DynamicTest.dynamicTest(place.path() + " " + place.body(), () -> {
                    for (String text :
                            Stream.concat(NEVER.stream(), NOT_SEEN.stream()).toList()) {
                        Response answer = sent(place, text);
                        assertThat(answer.statusCode())
                                .as(escaped(text) + answer.asString())
                                .isEqualTo(422);
                        assertThat(answer.jsonPath().getList("violations.code"))
                                .as(escaped(text))
                                .contains(place.code());
                    }
                }));
    }

    @Test
    void whatAScriptOrAnEmojiHasStays() {
        Place name = new Place(ADMINISTRATOR, "PATCH", "organizations/" + world.client(), "{'name': '%s'}", "");

        Response answer = sent(name, MEANT);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("name")).isEqualTo(MEANT);
    }

    @Test
    void aSubjectIsCleanedOfWhatIsNotSeen() {
        for (String subject : List.of("a\u200bb", "a\u00adb", "\ufeffab", "a\u200db")) {
            long ticket = world.open(REQUESTER, Map.of("subject", subject));
            assertThat(world.ticket(REQUESTER, ticket).getString("subject")).isEqualTo("ab");
        }
        for (String subject : NEVER) {
            world.as(REQUESTER)
                    .body(Map.of("subject", subject, "message", Map.of("text", "x")))
                    .post("/api/v1/tickets")
                    .then()
                    .statusCode(422);
        }
    }

    @Test
    void severalLinesLoseWhatNobodyMeant() {
        String written = "\ta\r\nb\u0001\u001b[31mc\u001b[0m\u2028d\u202e " + MEANT;
        String kept = "\ta\nbc\nd " + MEANT;
        long ticket = world.open(
                REQUESTER,
                Map.of(
                        "message",
                        Map.of("text", written),
                        "fields",
                        Map.of("journal", written, "more", List.of(Map.of("x", written)))));
        JsonPath opened = world.ticket(REQUESTER, ticket);
        JsonPath html = world.post(AGENT, ticket, "messages", Map.of("html", "<p>a&#1;b&#27;[1mc</p>"))
                .jsonPath();

        assertThat(opened.getString("fields.journal")).isEqualTo(kept);
        assertThat(opened.getString("fields.more[0].x")).isEqualTo(kept);
        assertThat(world.as(REQUESTER)
                        .get("/api/v1/tickets/" + ticket + "/messages")
                        .jsonPath()
                        .getList("items.text", String.class))
                .contains(kept);
        assertThat(html.getString("text")).isEqualTo("abc");
        assertThat(html.getString("html")).isEqualTo("<p>abc</p>");
    }

    private List<Place> texts() {
        long solved = world.open(REQUESTER);
        world.post(AGENT, solved, "solution", Map.of("text", "x")).then().statusCode(200);
        String form = "{'desk': 'support', 'slug': 'f', 'schema': {'type': 'object'}, '%s': {'fr': '%%s'}}";
        return List.of(
                new Place(REQUESTER, "POST", "tickets", "{'subject': 'x', 'message': {'text': '%s'}}", "TEXT_REQUIRED"),
                new Place(AGENT, "POST", "tickets/" + solved + "/messages", "{'text': '%s'}", "TEXT_REQUIRED"),
                new Place(AGENT, "POST", "tickets/" + solved + "/solution", "{'text': '%s'}", "TEXT_REQUIRED"),
                new Place(
                        REQUESTER, "POST", "tickets/" + solved + "/solution/refusal", "{'reason': '%s'}", "NOT_BLANK"),
                new Place(SUPERVISOR, "POST", "forms", form.formatted("title"), "PATTERN"),
                new Place(SUPERVISOR, "POST", "forms", form.formatted("help"), "PATTERN"));
    }

    /// As a text that is empty, not kept as one.
    @TestFactory
    Stream<DynamicTest> aTextThatNobodySeesIsRefused() {
        return texts().stream()
                .map(place -> DynamicTest.dynamicTest(place.path() + " " + place.body(), () -> {
                    for (String text : List.of("\u0001", "\u0002\u001b[31m", "\u0007\n", "\u200b", " ")) {
                        Response answer = sent(place, text);
                        assertThat(answer.statusCode())
                                .as(escaped(text) + answer.asString())
                                .isEqualTo(422);
                        assertThat(answer.jsonPath().getList("violations.code"))
                                .as(escaped(text))
                                .containsExactly(place.code());
                    }
                }));
    }

    private Response sent(Place place, String text) {
        String body = place.body().replace('\'', '"').formatted(escaped(text));
        return world.as(place.user()).body(body).request(place.method(), "/api/v1/" + place.path());
    }

    /// As JSON has it.
    private static String escaped(String text) {
        var json = new StringBuilder();
        text.chars()
                .forEach(c -> json.append(c < 0x80 && c >= ' ' ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
        return json.toString();
    }
}
