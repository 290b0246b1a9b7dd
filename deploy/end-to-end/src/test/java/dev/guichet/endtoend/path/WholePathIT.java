package dev.guichet.endtoend.path;

import static dev.guichet.endtoend.desk.Person.AGENT;
import static dev.guichet.endtoend.desk.Person.COLLEAGUE;
import static dev.guichet.endtoend.desk.Person.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guichet.endtoend.desk.Desk;
import dev.guichet.endtoend.desk.Policy;
import dev.guichet.endtoend.desk.Ticket;
import dev.guichet.endtoend.desk.Told;
import dev.guichet.endtoend.system.Guichet;
import dev.guichet.endtoend.system.Json;
import dev.guichet.endtoend.system.Mail;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// From a request to its closure by time, read back at every step (S2.15 to S2.23).
@Order(10)
class WholePathIT {
    private static final Policy SECONDS =
            new Policy(Duration.ofSeconds(3), Duration.ofSeconds(8), Duration.ofSeconds(4));
    private static Desk desk = new Desk("", "");

    @BeforeAll
    static void openADesk() {
        desk = Desk.opened("path", SECONDS);
    }

    @Test
    void whatNobodyAnswersIsRemindedAndThenClosedByTime() {
        Ticket ticket = desk.asked(REQUESTER, "Mails rejetés depuis machine@truc.example", COLLEAGUE);
        assertThat(state(ticket)).isEqualTo("open/support/1");
        Told.exactly(
                ticket, "ops-requester ticket_created", "ops-colleague ticket_created", "ops-agent ticket_received");

        JsonNode reply = ticket.reply(AGENT, "Quel est le message d’erreur exact ?", "pending");
        assertThat(reply.at("/ticket/status").asText()).isEqualTo("pending");
        assertThat(state(ticket)).isEqualTo("pending/requester/2");

        ticket.becomes("closed");
        JsonNode closed = ticket.seenBy(REQUESTER);
        assertThat(state(ticket)).isEqualTo("closed/nobody/3");
        assertThat(closed.path("archivedAt").isTextual()).isTrue();
        assertThat(ticket.timers("fired")).containsExactly("pending_close@2", "pending_reminder@2");
        assertThat(ticket.timers("armed")).isEmpty();
        assertThat(Json.texts(Json.array(ticket.messages(REQUESTER)), "/text"))
                .containsExactly(
                        "Texte de Mails rejetés depuis machine@truc.example", "Quel est le message d’erreur exact ?");
        Told.exactly(
                ticket,
                "ops-requester ticket_created",
                "ops-agent ticket_received",
                "ops-requester agent_reply",
                "ops-requester pending_reminder",
                "ops-requester closed_by_time",
                "ops-colleague ticket_created",
                "ops-colleague agent_reply",
                "ops-colleague closed_by_time");
        assertThat(closed.path("updatedAt").asText()).satisfies(WholePathIT::hasAnOffset);
    }

    @Test
    void aMailClientShowsOneThreadWithALinkThatLeadsToTheTicket() {
        Ticket ticket = desk.asked(REQUESTER, "Écran noir", COLLEAGUE);
        ticket.reply(AGENT, "Est-il branché ?");
        var mails = Told.exactly(
                ticket,
                "ops-requester ticket_created",
                "ops-agent ticket_received",
                "ops-requester agent_reply",
                "ops-colleague ticket_created",
                "ops-colleague agent_reply");

        Mail confirmation = Told.mail(ticket, REQUESTER, "ticket_created");
        Mail reply = Told.mail(ticket, REQUESTER, "agent_reply");
        String link = Guichet.running().url() + "/tickets/" + ticket.number();

        assertThat(confirmation.subject()).isEqualTo("[" + desk.brand() + " #" + ticket.number() + "] Écran noir");
        assertThat(confirmation.header("auto-submitted")).isEqualTo("auto-replied");
        assertThat(reply.header("auto-submitted")).isEqualTo("auto-generated");
        assertThat(reply.header("references"))
                .isEqualTo(confirmation.header("references"))
                .isNotBlank();
        assertThat(reply.header("reply-to")).contains("@").isNotEqualTo(reply.header("from"));
        assertThat(reply.header("to")).contains(REQUESTER.address());
        for (Mail mail : mails.getOrDefault("ops-requester", List.of())) {
            assertThat(mail.text()).contains(link);
            assertThat(mail.html()).contains(link);
        }
        assertThat(reply.text()).contains("Est-il branché ?");
        assertThat(languages(mails.getOrDefault("ops-requester", List.of()))).containsExactly("fr");
        assertThat(languages(mails.getOrDefault("ops-colleague", List.of()))).containsExactly("en");
    }

    private static Set<String> languages(List<Mail> mails) {
        return mails.stream().map(mail -> mail.header("content-language")).collect(Collectors.toSet());
    }

    private static String state(Ticket ticket) {
        JsonNode view = ticket.seenBy(REQUESTER);
        return view.path("status").asText() + "/" + view.path("awaiting").asText() + "/"
                + view.path("episode").asLong();
    }

    private static void hasAnOffset(String time) {
        assertThat(OffsetDateTime.parse(time)).isNotNull();
    }
}
