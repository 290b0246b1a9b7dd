package dev.guichet.endtoend.input;

import static dev.guichet.endtoend.desk.Person.AGENT;
import static dev.guichet.endtoend.desk.Person.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.endtoend.desk.Desk;
import dev.guichet.endtoend.desk.Policy;
import dev.guichet.endtoend.desk.Ticket;
import dev.guichet.endtoend.system.Answer;
import dev.guichet.endtoend.system.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// The bounds of what a ticket holds, on both sides of each.
@Order(31)
class TicketInputIT {
    private static final int MEBIBYTE = 1024 * 1024;
    private static Desk desk = new Desk("", "");

    @BeforeAll
    static void openADesk() {
        desk = Desk.opened("bounds", Policy.DAYS);
    }

    @Test
    void aSubjectHas255CharactersAndNotOneMore() {
        open(desk.request("é".repeat(255))).expect(201);
        pointsAt("/subject", open(desk.request("é".repeat(256))));
    }

    @Test
    void aSubjectOfBlanksIsNone() {
        pointsAt("/subject", open(desk.request(" \t ")));
    }

    @Test
    void aTextHasAMebibyteAndNotOneMore() {
        open(withText("x".repeat(MEBIBYTE))).expect(201);
        pointsAt("/message/text", open(withText("x".repeat(MEBIBYTE + 1))));
    }

    @Test
    void aReplyHasTheSameBound() {
        Ticket ticket = desk.asked(REQUESTER, "Longue réponse");
        pointsAt(
                "/text",
                AGENT.api()
                        .post(
                                "/tickets/" + ticket.number() + "/messages",
                                Json.object("text", "x".repeat(MEBIBYTE + 1))));
    }

    @Test
    void aBodyOverTheLimitIsNotEvenRead() {
        byte[] body = ("{\"subject\": \"" + "x".repeat(8 * MEBIBYTE) + "\"}").getBytes(StandardCharsets.UTF_8);

        Answer answer = REQUESTER.api().send("POST", "/tickets", body, Map.of());

        answer.refused(413);
    }

    @Test
    void aCharacterThatNoDatabaseKeepsIsNamed() {
        pointsAt("/subject", open(desk.request("zéro\u0000")));
        pointsAt("/message/text", open(withText("zéro\u0000")));
    }

    @Test
    void aDeskThatDoesNotExistIsNamed() {
        pointsAt("/desk", open(desk.request("Où ?").put("desk", "nowhere-at-all")));
    }

    @Test
    void whatOnlyAgentsMaySayIsNotForRequesters() {
        ObjectNode request = desk.request("Au nom d’un autre");
        request.putObject("requester").put("email", "somebody@client.example");

        assertThat(open(request).status()).isIn(403, 422);
    }

    @Test
    void textOfAnyScriptComesBackAsItWas() {
        String text = "日本語 עברית \uD83D\uDE80 e\u0301 <script>alert(1)</script> & \"'";
        Ticket ticket = Ticket.of(open(withText(text)).expect(201));

        assertThat(ticket.messages(REQUESTER).getFirst().path("text").asText()).isEqualTo(text);
        assertThat(ticket.messages(REQUESTER).getFirst().path("html").asText()).doesNotContain("<script");
    }

    private static ObjectNode withText(String text) {
        ObjectNode request = desk.request("Texte");
        request.putObject("message").put("text", text);
        return request;
    }

    private static Answer open(ObjectNode request) {
        return REQUESTER.api().post("/tickets", request);
    }

    private static void pointsAt(String pointer, Answer answer) {
        answer.refused(422);
        assertThat(Json.texts(answer.body().path("violations"), "/pointer")).contains(pointer);
    }
}
