package dev.guichet.notification.delivery.web;

import static dev.guichet.notification.Broker.publish;
import static dev.guichet.notification.rule.Tickets.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.guichet.events.DeskRef;
import dev.guichet.notification.Caller;
import dev.guichet.notification.Ledger;
import dev.guichet.notification.Mailbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Mailbox.class)
class DeliveryResourceIT {
    private final Scene scene = Scene.played();

    @Test
    void anAgentSeesAllMailsOfATicketNewestFirst() {
        list(scene.alice)
                .statusCode(200)
                .body("items", hasSize(4))
                .body("next", nullValue())
                .body("items.template", contains("agent_reply", "agent_reply", "ticket_created", "ticket_created"))
                .body("items.state", everyItem(equalTo("sent")))
                .body("items.attempts", everyItem(equalTo(1)))
                .body("items.sentAt", everyItem(notNullValue()))
                .body("items.messageId", everyItem(startsWith("<")))
                .body("items[0].id", notNullValue());
    }

    @Test
    void anAdministratorOfTheDesksOrganizationDoesToo() {
        list(scene.administrator).body("items", hasSize(4));
    }

    @Test
    void whoAsksOrFollowsSeesTheirOwnMails() {
        list(scene.rita)
                .body(
                        "items.recipient",
                        contains(
                                scene.ticket.rita().address(),
                                scene.ticket.rita().address()));
        list(scene.omar)
                .body(
                        "items.recipient",
                        contains(
                                scene.ticket.omar().address(),
                                scene.ticket.omar().address()));
    }

    @Test
    void everybodyElseSeesNone() {
        list(scene.stranger).statusCode(200).body("items", empty());
        list(scene.integrator).statusCode(200).body("items", empty());
    }

    @Test
    void filtersNarrowTheList() {
        list(scene.alice, "template", "ticket_created").body("items", hasSize(2));
        list(scene.alice, "recipient", scene.ticket.rita().address().toUpperCase(java.util.Locale.ROOT))
                .body("items", hasSize(2));
        list(scene.alice, "state", "queued").body("items", empty());
        scene.alice
                .at(scene.ticket)
                .get("/api/v1/deliveries")
                .then()
                .body(
                        "items.ticket",
                        containsInAnyOrder(
                                scene.ticket.number(),
                                scene.ticket.number(),
                                scene.ticket.number(),
                                scene.ticket.number()));
    }

    @Test
    void pagesFollowEachOtherAndACursorIsGoodForItsListOnly() {
        String next = list(scene.alice, "limit", "3")
                .body("items", hasSize(3))
                .extract()
                .path("next");
        list(scene.alice, "cursor", next)
                .body("items.recipient", hasSize(1))
                .body("items[0].template", equalTo("ticket_created"))
                .body("next", nullValue());
        list(scene.serge, "cursor", next).statusCode(422).body("code", equalTo("INVALID_CURSOR"));
    }

    @ParameterizedTest
    @CsvSource({
        "ticket, abc, 400, INVALID_PARAMETER",
        "state, sleeping, 400, INVALID_PARAMETER",
        "template, love_letter, 400, INVALID_PARAMETER",
        "recipient, a%00b, 422, INVALID",
        "limit, 0, 422, INVALID",
        "limit, 201, 422, INVALID",
        "cursor, abc, 422, INVALID_CURSOR"
    })
    void whatCannotBeAskedForIsRefused(String parameter, String value, int status, String code) {
        scene.alice
                .at(scene.ticket)
                .urlEncodingEnabled(false)
                .get("/api/v1/deliveries?" + parameter + "=" + value)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    @Test
    void oneDeliveryHasItsETag() {
        long id = firstId();
        scene.alice
                .at(scene.ticket)
                .get("/api/v1/deliveries/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2));
        scene.stranger
                .at(scene.ticket)
                .get("/api/v1/deliveries/" + id)
                .then()
                .statusCode(404)
                .body("code", equalTo("DELIVERY_NOT_FOUND"));
        scene.alice.at(scene.ticket).get("/api/v1/deliveries/abc").then().statusCode(404);
    }

    @Test
    void withoutATokenNothingIsTold() {
        RestAssured.get("/api/v1/deliveries?ticket=" + scene.ticket.number())
                .then()
                .statusCode(401);
    }

    @Test
    void aSupervisorSendsAgainWhatWasGivenUp() {
        long id = firstId();
        Ledger.becomes(scene.ticket.number(), "given_up");
        Ledger.writtenFrom(scene.ticket.number(), "{}");

        retry(scene.serge, id).statusCode(200).body("state", equalTo("queued")).header("ETag", "\"3\"");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(stateOf(id)).isNotEqualTo("queued"));
    }

    @Test
    void withoutATicketEverybodySeesWhatIsTheirsOnce() {
        all(scene.alice).body("items", hasSize(4));
        all(scene.rita).body("items", hasSize(2));
        all(scene.stranger).body("items", empty());
        String next = scene.alice
                .at(scene.ticket)
                .get("/api/v1/deliveries?limit=3")
                .then()
                .body("items", hasSize(3))
                .extract()
                .path("next");
        scene.alice
                .at(scene.ticket)
                .queryParam("cursor", next)
                .get("/api/v1/deliveries")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void aTicketThatMovesTakesItsMailsAlong() {
        publish(scene.ticket
                .at(new DeskRef(scene.ticket.salt() + 4, "other", "Other", "Other"))
                .edited(by(scene.ticket.serge())));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> list(scene.alice).body("items", empty()));
        list(scene.rita).body("items", hasSize(2));
    }

    @Test
    void theWordsOfTheRelayAreForThoseWhoRunTheDesk() {
        Ledger.becomes(scene.ticket.number(), "given_up");
        list(scene.alice).body("items.reason", everyItem(equalTo("550 no such user")));
        list(scene.rita).body("items.state", everyItem(equalTo("given_up")));
        list(scene.rita).body("items.reason", everyItem(nullValue()));
    }

    @Test
    void whatWasGivenUpTooLongAgoCannotBeTriedAgain() {
        long id = firstId();
        // as it is after a mail was sent, so its content is gone, too
        Ledger.becomes(scene.ticket.number(), "given_up");

        isToldAlikeWithAKey(scene.serge, id, "DELIVERY_CONTENT_IS_GONE");
    }

    @Test
    void aRetryIsRefusedToWhoeverMayNot() {
        long id = firstId();
        Ledger.becomes(scene.ticket.number(), "given_up");

        retry(scene.alice, id).statusCode(403).body("code", equalTo("DELIVERY_NOT_YOURS_TO_RETRY"));
        retry(scene.stranger, id).statusCode(404);
        retry(scene.rita, id).statusCode(404);
        RestAssured.post("/api/v1/deliveries/" + id + "/retry").then().statusCode(401);
        scene.serge
                .at(scene.ticket)
                .header("If-Match", "\"1\"")
                .post("/api/v1/deliveries/" + id + "/retry")
                .then()
                .statusCode(412);
        assertThat(stateOf(id)).isEqualTo("given_up");
    }

    @Test
    void whatIsSentNeedsNoRetry() {
        isToldAlikeWithAKey(scene.serge, firstId(), "DELIVERY_NEEDS_NO_RETRY");
        retry(scene.serge, 1).statusCode(404);
    }

    /// The newest: Alice's reply, to one of the two.
    private long firstId() {
        List<Number> ids = list(scene.alice, "recipient", scene.ticket.omar().address())
                .extract()
                .path("items.id");
        return ids.getFirst().longValue();
    }

    private String stateOf(long id) {
        return scene.alice
                .at(scene.ticket)
                .get("/api/v1/deliveries/" + id)
                .then()
                .extract()
                .path("state");
    }

    private ValidatableResponse retry(Caller caller, long id) {
        return caller.at(scene.ticket)
                .post("/api/v1/deliveries/" + id + "/retry")
                .then();
    }

    private void isToldAlikeWithAKey(Caller caller, long id, String code) {
        String key = UUID.randomUUID().toString();
        retry(caller, id).statusCode(409).body("code", equalTo(code));
        for (String replayed : new String[] {null, "true"}) {
            caller.at(scene.ticket)
                    .header("Idempotency-Key", key)
                    .post("/api/v1/deliveries/" + id + "/retry")
                    .then()
                    .statusCode(409)
                    .header("Idempotency-Replayed", equalTo(replayed))
                    .body("code", equalTo(code));
        }
    }

    private ValidatableResponse all(Caller caller) {
        return caller.at(scene.ticket).get("/api/v1/deliveries").then().statusCode(200);
    }

    private ValidatableResponse list(Caller caller) {
        return caller.at(scene.ticket)
                .queryParam("ticket", scene.ticket.number())
                .get("/api/v1/deliveries")
                .then();
    }

    private ValidatableResponse list(Caller caller, String parameter, String value) {
        return caller.at(scene.ticket)
                .queryParam("ticket", scene.ticket.number())
                .queryParam(parameter, value)
                .get("/api/v1/deliveries")
                .then();
    }
}
