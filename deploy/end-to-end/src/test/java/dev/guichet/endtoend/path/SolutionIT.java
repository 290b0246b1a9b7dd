package dev.guichet.endtoend.path;

import static dev.guichet.endtoend.desk.Person.AGENT;
import static dev.guichet.endtoend.desk.Person.COLLEAGUE;
import static dev.guichet.endtoend.desk.Person.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guichet.endtoend.desk.Desk;
import dev.guichet.endtoend.desk.Policy;
import dev.guichet.endtoend.desk.Ticket;
import dev.guichet.endtoend.desk.Told;
import dev.guichet.endtoend.system.Json;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// A solution is proposed, approved, refused, contested or left alone (S1.29 to S1.31, S2.15, S2.22, S2.24).
@Order(11)
class SolutionIT {
    private static Desk days = new Desk("", "");
    private static Desk seconds = new Desk("", "");

    @BeforeAll
    static void openDesks() {
        days = Desk.opened("days", Policy.DAYS);
        seconds = Desk.opened("seconds", new Policy(null, null, Duration.ofSeconds(4)));
    }

    @Test
    void anApprovedSolutionClosesTheTicket() {
        Ticket ticket = days.asked(REQUESTER, "Imprimante", COLLEAGUE);
        JsonNode solved = ticket.solve(AGENT, "Le bac était vide.");
        assertThat(solved.path("status").asText()).isEqualTo("solved");
        assertThat(ticket.seenBy(REQUESTER).path("awaiting").asText()).isEqualTo("requester");
        assertThat(Json.texts(ticket.seenBy(REQUESTER).path("allowedCommands"), ""))
                .contains("approve", "refuse", "reply", "archive");

        assertThat(ticket.approve(REQUESTER).path("status").asText()).isEqualTo("closed");

        Told.exactly(
                ticket,
                "ops-requester ticket_created",
                "ops-agent ticket_received",
                "ops-colleague ticket_created",
                "ops-requester solution_proposed",
                "ops-colleague solution_proposed",
                "ops-colleague status_changed");
        assertThat(ticket.timers("cancelled")).containsExactly("solved_close@2");
    }

    @Test
    void aRefusedSolutionIsProposedAgainAndLeftAloneClosesByTime() {
        Ticket ticket = seconds.asked(REQUESTER, "Fax");
        ticket.solve(AGENT, "Redémarrez-le.");
        assertThat(ticket.refuse(REQUESTER, "Toujours rien.").path("status").asText())
                .isEqualTo("open");
        ticket.solve(AGENT, "Remplacé.");

        ticket.becomes("closed");

        assertThat(ticket.timers("fired")).containsExactly("solved_close@4");
        assertThat(ticket.seenBy(REQUESTER).path("episode").asLong()).isEqualTo(5);
        assertThat(ticket.messages(REQUESTER).stream()
                        .filter(message -> message.path("kind").asText().equals("solution"))
                        .map(message -> message.path("text").asText()))
                .containsExactly("Redémarrez-le.", "Remplacé.");
        assertThat(ticket.messages(REQUESTER).toString() + ticket.timeline(REQUESTER))
                .contains("Toujours rien.");
    }

    @Test
    void aReplyReopensASolvedTicketAndCancelsItsClosure() {
        Ticket ticket = days.asked(REQUESTER, "Souris");
        ticket.solve(AGENT, "Changez la pile.");

        JsonNode reply = ticket.reply(REQUESTER, "La pile est neuve.");

        assertThat(reply.at("/ticket/number").asLong()).isEqualTo(ticket.number());
        assertThat(reply.at("/ticket/status").asText()).isEqualTo("open");
        Told.exactly(
                ticket,
                "ops-requester ticket_created",
                "ops-agent ticket_received",
                "ops-requester solution_proposed",
                "ops-agent participant_reply");
        assertThat(ticket.timers("cancelled")).containsExactly("solved_close@2");
        assertThat(ticket.timers("armed")).isEmpty();
    }

    @Test
    void aReplyToAClosedTicketIsAFollowUpAndSaysSo() {
        Ticket ticket = days.asked(REQUESTER, "Clavier", COLLEAGUE);
        ticket.solve(AGENT, "Nettoyé.");
        ticket.approve(REQUESTER);

        JsonNode reply = ticket.reply(REQUESTER, "La touche E colle de nouveau.");

        var followUp = new Ticket(reply.at("/ticket/number").asLong());
        assertThat(followUp).isNotEqualTo(ticket);
        JsonNode view = followUp.seenBy(REQUESTER);
        assertThat(view.path("followUpOf").toString()).contains(Long.toString(ticket.number()));
        assertThat(view.path("observers").toString()).contains(COLLEAGUE.address());
        assertThat(ticket.seenBy(COLLEAGUE).path("followUps").toString()).isEqualTo("[" + followUp.number() + "]");
        assertThat(ticket.reply(COLLEAGUE, "Chez moi aussi.")
                        .at("/ticket/number")
                        .asLong())
                .isEqualTo(followUp.number());
        assertThat(view.path("status").asText()).isEqualTo("open");
        assertThat(ticket.seenBy(REQUESTER).path("status").asText()).isEqualTo("closed");
        assertThat(ticket.messages(REQUESTER).toString()).doesNotContain("colle de nouveau");
        assertThat(followUp.messages(REQUESTER).toString()).contains("colle de nouveau");
    }

    @Test
    void anUndoneClosureRunsItsTimersAgain() {
        Ticket ticket = days.asked(REQUESTER, "Onduleur");
        ticket.ask(AGENT);
        ticket.status(AGENT, "closed", "other");

        JsonNode undone = ticket.undo(AGENT);

        assertThat(undone.path("status").asText()).isEqualTo("pending");
        assertThat(undone.path("episode").asLong()).isEqualTo(4);
        await().untilAsserted(() ->
                assertThat(ticket.timers("armed")).containsExactly("pending_close@4", "pending_reminder@4"));
    }
}
