package dev.guichet.notification.delivery.web;

import static dev.guichet.notification.Broker.deskOf;
import static dev.guichet.notification.Broker.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guichet.events.DeskMember;
import dev.guichet.events.DeskRole;
import dev.guichet.events.PersonRef;
import dev.guichet.kit.idempotency.ReplayGuards;
import dev.guichet.kit.testing.WrittenPaths;
import dev.guichet.notification.Ledger;
import dev.guichet.notification.Mailbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// D34: no answer is kept that nobody guards, and whoever runs the desk of a mail no more is not told of it again.
@QuarkusTest
@WithTestResource(Mailbox.class)
class ReplayGuardsIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Scene scene = Scene.played();
    private final String key = UUID.randomUUID().toString();

    @Inject
    ReplayGuards guards;

    @Test
    void everyPathThatIsWrittenToHasItsGuard() {
        assertThat(WrittenPaths.of("notification"))
                .contains("/api/v1/deliveries/{id}/retry", "/api/v1/dead-letters/{service}/{id}/replay")
                .allSatisfy(path -> assertThat(guards.of(path)).as(path).isPresent());
    }

    @Test
    void whoeverSupervisesNoMoreIsNotToldOfTheMailAgain() {
        long mail = retriedOnce();

        publish(deskOf(scene.ticket, List.of(member(scene.ticket.serge(), DeskRole.AGENT))));

        isRefused(mail, 403, "DELIVERY_NOT_YOURS_TO_RETRY");
    }

    @Test
    void whoeverLeftTheDeskIsNotToldThatThereWasAMail() {
        long mail = retriedOnce();

        publish(deskOf(scene.ticket, List.of(member(scene.ticket.alice(), DeskRole.AGENT))));

        isRefused(mail, 404, "DELIVERY_NOT_FOUND");
    }

    /// @return the mail's id; it was put back by a call that was answered twice
    private long retriedOnce() {
        long mail = Ledger.ids(scene.ticket.number()).getLast();
        Ledger.becomes(scene.ticket.number(), "given_up");
        Ledger.writtenFrom(scene.ticket.number(), "{}");
        Response first = retry(mail);
        assertThat(first.statusCode()).isEqualTo(200);
        Response again = retry(mail);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
        return mail;
    }

    private void isRefused(long mail, int status, String code) {
        await().atMost(SOON).until(() -> retry(mail).statusCode() == status);
        Response refused = retry(mail);
        assertThat(refused.jsonPath().getString("code")).isEqualTo(code);
        assertThat(refused.asString()).doesNotContain("@guichet.test");
    }

    private Response retry(long mail) {
        return scene.serge
                .at(scene.ticket)
                .header("Idempotency-Key", key)
                .post("/api/v1/deliveries/" + mail + "/retry");
    }

    private static DeskMember member(PersonRef person, DeskRole role) {
        return new DeskMember(person.id(), role, person.name(), person.address(), person.locale());
    }
}
