package dev.guichet.endtoend.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guichet.endtoend.desk.Person;
import dev.guichet.endtoend.desk.Ticket;
import dev.guichet.endtoend.system.Api;
import dev.guichet.endtoend.system.Json;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Administrator, reseller, user, mailbox: each level answers the one below (S3.2 to S3.6).
@Order(14)
class HostingIT {
    private static final Person RESELLER = new Person("hosting-reseller");
    private static final Person USER = new Person("hosting-user");
    private static final Person MAILBOX = new Person("hosting-mailbox");

    @ParameterizedTest
    @CsvSource({
        "hosting-mailbox,  user,     hosting-user",
        "hosting-user,     reseller, hosting-reseller",
        "hosting-reseller, hosting,  hosting-admin"
    })
    void eachLevelAsksTheOneAbove(String asking, String desk, String answering) {
        var who = new Person(asking);
        JsonNode asked = Question.by(who, "Base de données pleine").taken();

        assertThat(asked.at("/desk/slug").asText()).isEqualTo(desk);
        Ticket ticket = new Ticket(asked.path("number").asLong());
        ticket.reply(new Person(answering), "Elle vient d’être agrandie.");
        assertThat(Json.texts(Json.array(ticket.messages(who)), "/text")).contains("Elle vient d’être agrandie.");
    }

    @Test
    void nobodyIsAskedOverTheHeadOfTheLevelAbove() {
        Question question = Question.by(MAILBOX, "Quota");

        assertThat(question.with("desk", "reseller").refused().body().path("code"))
                .isEqualTo(question.with("desk", "nowhere").refused().body().path("code"));
    }

    /// S3.16 to S3.18, S3.26, S3.27.
    @Test
    void anAnsweredQuestionIsArchivedByItsAuthorAndOpensAgain() {
        Ticket ticket = Question.by(USER, "Domaine").opened();
        assertThat(ticket.reply(RESELLER, "Il est renouvelé.")
                        .at("/ticket/status")
                        .asText())
                .isEqualTo("pending");
        assertThat(ticket.seenBy(USER).path("statusLabel").asText()).isEqualTo("Répondu");

        USER.api()
                .post("/tickets/" + ticket.number() + "/archive", Json.object())
                .expect(200);
        assertThat(ticket.seenBy(USER).path("statusLabel").asText()).isEqualTo("Clos");
        assertThat(numbers(USER, "archive")).contains(ticket.number());

        JsonNode again = ticket.reply(USER, "Il expire pourtant demain.");
        assertThat(again.at("/ticket/number").asLong()).isEqualTo(ticket.number());
        assertThat(ticket.seenBy(USER).path("status").asText()).isEqualTo("open");
        assertThat(numbers(USER, "archive")).doesNotContain(ticket.number());
        assertThat(numbers(USER, "requested")).contains(ticket.number());
    }

    /// S3.10, S3.23.
    @Test
    void theHistoryOfAQuestionSaysWhoSaidWhatWhen() {
        Ticket ticket = Question.by(USER, "Certificat").opened();
        ticket.reply(RESELLER, "Lequel ?");
        ticket.reply(USER, "Celui du site.");

        List<JsonNode> history = ticket.messages(USER);
        assertThat(Json.texts(Json.array(history), "/author/name"))
                .containsExactly("Ursule Utilisatrice", "René Revendeur", "Ursule Utilisatrice");
        assertThat(history.stream()
                        .map(message -> Instant.parse(message.path("createdAt").asText())))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    /// S3.6.
    @Test
    void theOwnerOfAMailboxOnlyAsks() {
        Ticket ofTheirUser = Question.by(USER, "Facture").opened();
        Api mailbox = MAILBOX.api();

        JsonNode me = mailbox.get("/me").expect(200).body();
        assertThat(me.path("desks")).isEmpty();
        mailbox.get("/tickets/" + ofTheirUser.number()).refused(404);
        assertThat(numbers(MAILBOX, "queue")).isEmpty();
        assertThat(numbers(MAILBOX, "organization")).isEmpty();
        JsonNode organization =
                mailbox.get("/organizations/mailbox").expect(200).body();
        mailbox.post(
                        "/organizations",
                        Json.object("parent", organization.path("id").asLong(), "slug", "below", "name", "En dessous"))
                .refused(403);
        mailbox.post(
                        "/persons",
                        Json.object(
                                "email",
                                "friend@guichet.test",
                                "organization",
                                organization.path("id").asLong()))
                .refused(403);
    }

    private static List<Long> numbers(Person person, String view) {
        return Json.list(person.api()
                        .get("/tickets?limit=200&view=" + view)
                        .expect(200)
                        .body()
                        .path("items"))
                .stream()
                .map(ticket -> ticket.path("number").asLong())
                .toList();
    }
}
