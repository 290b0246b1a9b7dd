package dev.guichet.kit.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.guichet.kit.testing.TestTokens;
import dev.guichet.kit.testing.TopicProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An event has its effect once; what cannot have it is put aside and an operator decides.
@QuarkusTest
class InboxIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    DataSource database;

    private final Sender sender = new Sender();
    private final long root = Sender.newTicket();
    private final long ticket = Sender.newTicket();

    @BeforeEach
    void theConsumerIsThere() {
        var first = Sender.newTicket();
        await().atMost(SOON).pollInterval(Duration.ofMillis(500)).until(() -> {
            sender.send(Sender.event(root, first, 1));
            return effects(first) > 0;
        });
    }

    @AfterEach
    void close() {
        sender.close();
        TrialEffect.POISONED.clear();
    }

    private long effects(long ticket) {
        return Rows.count(database, "select count(*) from trial_effect where ticket = ?", ticket);
    }

    private long deadLetter(long ticket) {
        var sql = "select id from dead_letter where key = ?";
        await().atMost(SOON)
                .until(() -> !Rows.list(database, sql, Long.toString(ticket)).isEmpty());
        return ((Number) Rows.list(database, sql, Long.toString(ticket)).getFirst()).longValue();
    }

    @Test
    void anEventDeliveredFiveTimesHasOneEffect() {
        var event = Sender.event(root, ticket, 1);
        for (var i = 0; i < 5; i++) {
            sender.send(event);
        }
        sender.send(Sender.event(root, ticket, 2));

        await().atMost(SOON).until(() -> effects(ticket) >= 2);
        assertThat(Rows.list(database, "select episode from trial_effect where ticket = ?", ticket))
                .containsExactly(1L, 2L);
    }

    @Test
    void theEffectActsInTheRootOfItsEvent() {
        sender.send(Sender.event(root, ticket, 1));
        sender.send(Sender.event(root + 1, ticket, 2));

        await().atMost(SOON).until(() -> effects(ticket) == 2);
        assertThat(Rows.list(database, "select root_seen from trial_effect where ticket = ? order by episode", ticket))
                .containsExactly(Long.toString(root), Long.toString(root + 1));
    }

    @Test
    void onePoisonedEventIsADeadLetterAndTheRestOfItsBatchLands() {
        TrialEffect.POISONED.add(ticket);
        try (var deadLetters = TopicProbe.on("guichet.dead-letters.sla")) {
            LongStream.range(1, 100).forEach(i -> sender.send(Sender.event(root, ticket + i, i)));
            sender.send(Sender.event(root, ticket, 1));
            LongStream.range(100, 200).forEach(i -> sender.send(Sender.event(root, ticket + i, i)));

            deadLetter(ticket);
            await().atMost(SOON)
                    .until(() -> Rows.count(
                                    database,
                                    "select count(*) from trial_effect where ticket between ? and ?",
                                    ticket,
                                    ticket + 200)
                            == 199);
            var copy = deadLetters.await(r -> Long.toString(ticket).equals(r.key()), SOON);
            assertThat(copy).isPresent();
            assertThat(new String(
                            copy.get().headers().lastHeader("dead-letter-cause").value(), StandardCharsets.UTF_8))
                    .contains("poison");
        }
        assertThat(effects(ticket)).isZero();
    }

    @Test
    void anOperatorReplaysADeadLetterAndItHasItsEffectOnce() {
        TrialEffect.POISONED.add(ticket);
        sender.send(Sender.event(root, ticket, 1));
        var id = deadLetter(ticket);

        isToldAlikeWithAKey(id + "/replay", "DEAD_LETTER_FAILED_AGAIN");
        TrialEffect.POISONED.clear();
        decide(id + "/replay", "{}")
                .statusCode(200)
                .body("state", equalTo("replayed"))
                .body("decidedBy", notNullValue());
        isToldAlikeWithAKey(id + "/replay", "DEAD_LETTER_DECIDED");

        assertThat(effects(ticket)).isEqualTo(1);
    }

    /// The answer is kept in the transaction of the key, which the replay leaves open.
    @Test
    void aReplayWithAKeyIsToldAgainAsItWas() {
        TrialEffect.POISONED.add(ticket);
        sender.send(Sender.event(root, ticket, 1));
        var id = deadLetter(ticket);
        TrialEffect.POISONED.clear();

        var key = java.util.UUID.randomUUID().toString();
        for (var again : new boolean[] {false, true}) {
            operator()
                    .header("Idempotency-Key", key)
                    .body("{}")
                    .post("/api/v1/dead-letters/sla/" + id + "/replay")
                    .then()
                    .statusCode(200)
                    .header("Idempotency-Replayed", again ? equalTo("true") : nullValue())
                    .body("state", equalTo("replayed"));
        }
        assertThat(effects(ticket)).isEqualTo(1);
    }

    @Test
    void whatFailedAgainIsCounted() {
        TrialEffect.POISONED.add(ticket);
        sender.send(Sender.event(root, ticket, 1));
        var id = deadLetter(ticket);

        isToldAlikeWithAKey(id + "/replay", "DEAD_LETTER_FAILED_AGAIN");

        assertThat(Rows.list(database, "select attempts from dead_letter where id = ?", id))
                .containsExactly(3);
    }

    @Test
    void anOperatorSkipsADeadLetterWithAReason() {
        sender.send(Long.toString(ticket), "guichet.PendingExpired.v1", "not json".getBytes(StandardCharsets.UTF_8));
        var id = deadLetter(ticket);

        decide(id + "/skip", "").statusCode(400).body("code", equalTo("UNREADABLE_BODY"));
        decide(id + "/skip", "{}").statusCode(422);
        decide(id + "/skip", "{\"reason\": \"\\u0001\\u001b\"}")
                .statusCode(422)
                .body("violations.code", hasItem("NOT_BLANK"));
        decide(id + "/skip", "{\"reason\": \"test\"}").statusCode(200).body("state", equalTo("skipped"));
        operator()
                .get("/api/v1/dead-letters/sla?state=skipped&limit=1")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo((int) id))
                .body("items[0].topic", equalTo("guichet.sla"));
        decide("999999999/skip", "{\"reason\": \"test\"}").statusCode(404);
    }

    @Test
    void anUnknownTypeIsSkippedAndCounted() {
        sender.send(Long.toString(ticket), "guichet.FromTheFuture.v9", "{}".getBytes(StandardCharsets.UTF_8));
        sender.send(Sender.event(root, ticket, 1));

        await().atMost(SOON).until(() -> effects(ticket) == 1);
        var metrics = given().get("/q/metrics").asString();
        assertThat(metrics)
                .contains("guichet_events_skipped_total{reason=\"unknown_type\",topic=\"guichet.sla\"}")
                .contains("guichet_events_processed_total{topic=\"guichet.sla\"}")
                .contains("guichet_outbox_oldest_age_seconds ");
    }

    @Test
    void onlyAnOperatorSeesDeadLetters() {
        given().auth()
                .oauth2(TestTokens.of("ops-agent"))
                .get("/api/v1/dead-letters/sla")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        given().get("/api/v1/dead-letters/sla").then().statusCode(401);
    }

    private static io.restassured.specification.RequestSpecification operator() {
        return given().auth().oauth2(TestTokens.of("operator")).contentType(ContentType.JSON);
    }

    private static io.restassured.response.ValidatableResponse decide(String path, String body) {
        return operator().body(body).post("/api/v1/dead-letters/sla/" + path).then();
    }

    private static void isToldAlikeWithAKey(String path, String code) {
        var key = java.util.UUID.randomUUID().toString();
        decide(path, "{}").statusCode(409).body("code", equalTo(code));
        for (var again : new boolean[] {false, true}) {
            operator()
                    .header("Idempotency-Key", key)
                    .body("{}")
                    .post("/api/v1/dead-letters/sla/" + path)
                    .then()
                    .statusCode(409)
                    .header("Idempotency-Replayed", again ? equalTo("true") : nullValue())
                    .body("code", equalTo(code));
        }
    }
}
