package dev.guichet.endtoend.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guichet.endtoend.desk.Desk;
import dev.guichet.endtoend.desk.Person;
import dev.guichet.endtoend.desk.Policy;
import dev.guichet.endtoend.desk.Ticket;
import dev.guichet.endtoend.desk.Told;
import dev.guichet.endtoend.system.Api;
import dev.guichet.endtoend.system.Guichet;
import dev.guichet.endtoend.system.Part;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Services start while what they need is down, say so in readiness, and become ready when it is back.
@Order(85)
class LateStartIT {
    private static final List<Part> SERVICES =
            Arrays.stream(Part.values()).filter(Part::isService).toList();

    private final Guichet guichet = Guichet.running();

    @AfterEach
    void everythingRunsAgain() {
        guichet.up();
    }

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"POSTGRES", "KAFKA", "KEYCLOAK"})
    void servicesStartWithoutAPartAndBecomeReadyWhenItIsBack(Part missing) {
        guichet.stop(SERVICES);
        guichet.stop(List.of(missing));

        guichet.startWithoutWaiting(SERVICES);

        List<Part> needy =
                SERVICES.stream().filter(service -> needs(service, missing)).toList();
        for (Part service : SERVICES) {
            await().alias(service + " is alive without " + missing)
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> health(service, "live") == 200);
        }
        needy.forEach(service -> assertThat(health(service, "ready"))
                .as("readiness of %s without %s", service, missing)
                .isEqualTo(503));
        needy.forEach(service ->
                assertThat(health(service, "live")).as("life of %s", service).isEqualTo(200));

        guichet.startWithoutWaiting(List.of(missing));

        for (Part service : SERVICES) {
            await().alias(service + " is ready now that " + missing + " is back")
                    .atMost(Duration.ofSeconds(90))
                    .until(() -> health(service, "ready") == 200);
        }
        guichet.up();
        theyDoTheirWork(missing);
    }

    private static void theyDoTheirWork(Part missing) {
        Desk desk = Desk.opened("late", Policy.DAYS);
        Ticket ticket = desk.asked(Person.REQUESTER, "Après " + missing);
        ticket.ask(Person.AGENT);
        Told.exactly(
                ticket, "ops-requester ticket_created", "ops-agent ticket_received", "ops-requester status_changed");
        await().untilAsserted(() ->
                assertThat(ticket.timers("armed")).containsExactly("pending_close@2", "pending_reminder@2"));
    }

    /// The gateway has no database and no topic; everybody checks tokens.
    private static boolean needs(Part service, Part part) {
        return part == Part.KEYCLOAK || service != Part.GATEWAY;
    }

    private int health(Part service, String which) {
        try {
            return Api.anonymous()
                    .at(guichet.direct(service))
                    .send("GET", "//q/health/" + which, null, Map.of())
                    .status();
        } catch (UncheckedIOException notYet) {
            return 0;
        }
    }
}
