package dev.guichet.endtoend.demo;

import static dev.guichet.endtoend.desk.Person.AGENT;
import static dev.guichet.endtoend.desk.Person.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guichet.endtoend.desk.Ticket;
import dev.guichet.endtoend.system.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// A portal with four kinds of requests, and time that reminds and closes (S2.1 to S2.22).
@Order(14)
class OpsIT {
    private static Question asked(String subject) {
        return Question.by(REQUESTER, subject).with("desk", "support-ops");
    }

    /// S2.5.
    @Test
    void aRequestIsGivenToTheTeam() {
        Ticket ticket = asked("Accès").opened();

        assertThat(ticket.seenBy(AGENT).at("/group/slug").asText()).isEqualTo("support-ops");
    }

    /// S2.7.
    @Test
    void aCriticalRequestHasNoWorkaroundAndIsUrgent() {
        Question outage = asked("Panne");

        assertThat(outage.form("critical", Json.object("affected_scope", "outage", "workaround", "reboot"))
                        .faults())
                .containsExactly("/fields/workaround NOT_ONE_OF");
        JsonNode taken = outage.form("critical", Json.object("affected_scope", "outage", "workaround", "none"))
                .taken();
        assertThat(taken.path("priority").asText()).isEqualTo("urgent");
        assertThat(taken.path("kindLabel").asText()).isEqualTo("Critique / SEV");
    }

    /// S2.1.
    @Test
    void nothingIsPhonedIn() {
        JsonNode refusal = Question.by(AGENT, "Au téléphone")
                .with("desk", "support-ops")
                .with("channel", "phone")
                .with("requester", Json.object("email", REQUESTER.address()))
                .refused()
                .body();

        assertThat(refusal.path("code").asText()).isEqualTo("CHANNEL_NOT_TAKEN");
        assertThat(Json.texts(refusal.path("channels"), "")).isEqualTo(List.of("portal", "api"));
    }

    /// S2.18, S2.19.
    @Test
    void whatIsPendingIsRemindedAfterThreeDaysAndClosedAfterFive() {
        Ticket ticket = asked("Version").opened();
        var since = Instant.parse(ticket.ask(AGENT).path("statusSince").asText());

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(due(ticket))
                        .isEqualTo(Map.of(
                                "pending_reminder", since.plus(Duration.ofDays(3)),
                                "pending_close", since.plus(Duration.ofDays(5)))));
    }

    /// S2.22.
    @Test
    void whatIsSolvedIsClosedAfterFourDays() {
        Ticket ticket = asked("Version").opened();
        var since = Instant.parse(
                ticket.solve(AGENT, "Mettez à jour.").path("statusSince").asText());

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(due(ticket)).isEqualTo(Map.of("solved_close", since.plus(Duration.ofDays(4)))));
    }

    private static Map<String, Instant> due(Ticket ticket) {
        return ticket.timers(AGENT).stream()
                .collect(Collectors.toMap(
                        timer -> timer.path("rule").asText(),
                        timer -> Instant.parse(timer.path("dueAt").asText())));
    }
}
