package dev.guichet.endtoend.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.endtoend.desk.Person;
import dev.guichet.endtoend.desk.Ticket;
import dev.guichet.endtoend.system.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Two forms on a portal, observers, solutions that close after seven days (S1.5 to S1.31).
@Order(14)
class XivoIT {
    private static final Person REQUESTER = new Person("cebox-requester");
    private static final Person OBSERVER = new Person("cebox-observer");
    private static final Person AGENT = new Person("xivo-agent");

    private static ObjectNode incident(String impact) {
        return Json.object(
                "type",
                "network",
                "description",
                "Plus aucun poste n’a de réseau.",
                "impact",
                impact,
                "observed_at",
                "2026-11-20T15+01:00");
    }

    @Test
    void whatAnIncidentAsksDependsOnWhatIsAffected() {
        Question question = Question.by(REQUESTER, "Réseau");

        assertThat(question.form("incident", incident("cebox")).faults())
                .containsExactly(
                        "/fields/cebox_ip REQUIRED", "/fields/cebox_ipv6 REQUIRED", "/fields/cebox_name REQUIRED");
        assertThat(question.form("incident", incident("console")).faults())
                .containsExactly("/fields/console_description REQUIRED");
        assertThat(question.form("incident", incident("none").put("problem", "rename"))
                        .faults())
                .containsExactly("/message/attachments ATTACHMENT_REQUIRED");

        ObjectNode complete = incident("cebox")
                .put("cebox_ip", "192.0.2.7")
                .put("cebox_ipv6", "2001:db8::7")
                .put("cebox_name", "cebox-arras");
        JsonNode ticket = question.form("incident", complete).taken();
        assertThat(ticket.path("kind").asText()).isEqualTo("incident");
        assertThat(ticket.path("form").asText()).isEqualTo("incident");
        assertThat(ticket.at("/fields/observed_at").asText()).isEqualTo("2026-11-20T15:00:00+01:00");
    }

    @Test
    void theOtherFormIsForRequests() {
        assertThat(Question.by(REQUESTER, "Accès")
                        .form("request", Json.object())
                        .faults())
                .containsExactly("/fields/type REQUIRED");
        assertThat(Question.by(REQUESTER, "Accès")
                        .form("request", Json.object("type", "access"))
                        .taken()
                        .path("kind")
                        .asText())
                .isEqualTo("request");
    }

    @Test
    void observersFollowAndNobodyElse() {
        Ticket followed = Question.by(REQUESTER, "Console")
                .form("incident", incident("none"))
                .with("observers", List.of(Json.object("email", OBSERVER.address())))
                .opened();
        Ticket other = Question.by(REQUESTER, "Câble")
                .form("incident", incident("none"))
                .opened();

        assertThat(followed.seenBy(OBSERVER).path("number").asLong()).isEqualTo(followed.number());
        OBSERVER.api().get("/tickets/" + other.number()).refused(404);
    }

    @Test
    void aSolutionThatNobodyAnswersClosesTheTicketAfterSevenDays() {
        Ticket ticket = Question.by(REQUESTER, "Domaine")
                .form("incident", incident("none"))
                .opened();
        var solvedAt = Instant.parse(
                ticket.solve(AGENT, "C’est réparé.").path("statusSince").asText());

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(ticket.timers(AGENT))
                        .singleElement()
                        .satisfies(timer -> {
                            assertThat(timer.path("rule").asText()).isEqualTo("solved_close");
                            assertThat(timer.path("state").asText()).isEqualTo("armed");
                            assertThat(Instant.parse(timer.path("dueAt").asText()))
                                    .isEqualTo(solvedAt.plus(Duration.ofDays(7)));
                        }));
    }
}
