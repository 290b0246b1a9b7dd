package dev.guichet.endtoend.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guichet.endtoend.desk.Person;
import dev.guichet.endtoend.desk.Ticket;
import dev.guichet.endtoend.system.Json;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// An association that is helped by mail and telephone (S0.2, S0.12 to S0.19).
@Order(14)
class ClissxxiIT {
    private static final Person REQUESTER = new Person("cachemire-requester");
    private static final Person AGENT = new Person("clissxxi-agent");

    /// S0.2.
    @Test
    void whatIsPhonedInBelongsToWhoeverCalledWhoIsMailedItsNumber() {
        Ticket ticket = Question.by(AGENT, "Imprimante du bureau")
                .with("channel", "phone")
                .with("requester", Json.object("email", REQUESTER.address()))
                .opened();

        JsonNode seen = ticket.seenBy(REQUESTER);
        assertThat(seen.path("channel").asText()).isEqualTo("phone");
        assertThat(seen.at("/requester/email").asText()).isEqualTo(REQUESTER.address());
        String subject = "[ClissXXI #" + ticket.number() + "] Imprimante du bureau";
        REQUESTER.mailbox().receives(1, mail -> mail.subject().equals(subject));
    }

    /// S0.12 to S0.19.
    @Test
    void theSevenQuestionsGuideAndDoNotBlock() {
        assertThat(Question.by(REQUESTER, "Réseau")
                        .form("qqoqccp", Json.object())
                        .taken()
                        .path("formVersion")
                        .asInt())
                .isEqualTo(1);
        JsonNode answered = Question.by(REQUESTER, "Réseau")
                .form("qqoqccp", Json.object("what", "Plus de Wi-Fi", "when", Json.object("observedAt", "2026-11-20")))
                .taken();
        assertThat(answered.at("/fields/when/observedAt").asText()).isEqualTo("2026-11-20T00:00:00+01:00");
    }
}
