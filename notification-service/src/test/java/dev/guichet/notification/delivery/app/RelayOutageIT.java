package dev.guichet.notification.delivery.app;

import static dev.guichet.notification.Broker.publish;
import static dev.guichet.notification.rule.Tickets.by;
import static dev.guichet.notification.rule.Tickets.ticketSomewhere;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guichet.notification.Ledger;
import dev.guichet.notification.Mailbox;
import dev.guichet.notification.rule.Tickets;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The relay goes away and comes back: events go on being consumed, mails wait, none is lost, none is sent twice.
@QuarkusTest
@WithTestResource(Mailbox.class)
class RelayOutageIT {
    private static final Duration SOON = Duration.ofSeconds(40);

    private boolean away;

    @AfterEach
    void back() {
        if (away) {
            Mailbox.back();
        }
    }

    @Test
    void mailsWaitForTheRelayAndNothingElseDoes() {
        List<Tickets> tickets =
                Stream.generate(Tickets::ticketSomewhere).limit(30).toList();
        Mailbox.away();
        away = true;
        tickets.forEach(ticket -> publish(ticket.created(by(ticket.rita()))));

        await().atMost(SOON)
                .until(() -> tickets.stream()
                        .allMatch(ticket -> Ledger.of(ticket.number()).size() == 2));
        await().atMost(SOON)
                .untilAsserted(() -> given().get("/q/health/well").then().statusCode(503));
        given().get("/q/health/ready").then().statusCode(200);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(given().get("/q/metrics")
                                .then()
                                .statusCode(200)
                                .extract()
                                .asString())
                        .contains("guichet_smtp_up 0.0")
                        .containsPattern("guichet_mails_waiting [1-9]"));

        Mailbox.back();
        away = false;
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(tickets)
                        .allSatisfy(ticket -> assertThat(Ledger.of(ticket.number()))
                                .hasSize(2)
                                .allMatch(line -> line.startsWith("sent "))));
        assertThat(tickets).allSatisfy(ticket -> {
            assertThat(Mailbox.of(ticket.rita().address())).hasSize(1);
            assertThat(Mailbox.of(ticket.omar().address())).hasSize(1);
        });
        given().get("/q/health/well").then().statusCode(200);
    }

    @Test
    void aDeliveryWhoseWorkerDiedIsSentAgainUnderTheSameMessageId() {
        Tickets ticket = ticketSomewhere().assignedToAlice();
        Mailbox.away();
        away = true;
        publish(ticket.given(by(ticket.serge())));
        await().atMost(SOON).until(() -> !Ledger.letters(ticket.number()).isEmpty());
        String letter = Ledger.letters(ticket.number()).getFirst();
        Mailbox.back();
        away = false;
        await().atMost(SOON).until(() -> Ledger.of(ticket.number()).getFirst().startsWith("sent "));

        Ledger.forgetThatItWasSent(ticket.number(), letter);

        await().atMost(SOON).until(() -> Mailbox.of(ticket.alice().address()).size() == 2);
        List<MimeMessage> mails = Mailbox.of(ticket.alice().address());
        assertThat(mails)
                .extracting(mail -> Mailbox.header(mail, "Message-ID"))
                .containsOnly(Mailbox.header(mails.getFirst(), "Message-ID"));
        assertThat(mails)
                .extracting(mail -> Mailbox.header(mail, "Date"))
                .containsOnly(Mailbox.header(mails.getFirst(), "Date"));
    }
}
